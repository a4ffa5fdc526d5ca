/**
 * The two writes that reset whatever they leave out. Their calls show a stand-in for what belongs to others, so what
 * the pool has at this moment is read and sent back: also what somebody has added since the plan was made.
 */
import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import type { AwsCall } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import { readAssignment } from "./assignment";
import { readSettings, withoutGaps } from "./pool-settings";

/** Sends a write on a pool, whole. A pool that is gone is AWS's error, as for any other write. */
export async function sendPoolChange({ send }: Pick<StepPorts, "send">, call: AwsCall): Promise<unknown> {
  const filling = fillings[call.action];
  return send(filling ? { action: call.action, input: await filling(send, call.input) } : call);
}

const fillings: Readonly<
  Record<string, (send: StepPorts["send"], input: JsonObject) => Promise<JsonObject>>
> = {
  "cognito-identity:UpdateIdentityPool": async (send, input) => {
    const { IdentityPoolId, AllowClassicFlow } = flowInput.parse(input);
    const action = "cognito-identity:DescribeIdentityPool";
    const settings = readSettings(await send({ action, input: { IdentityPoolId } }));
    return withoutGaps({ ...settings, AllowClassicFlow });
  },

  "cognito-identity:SetIdentityPoolRoles": async (send, { RoleMappings, ...input }) => {
    if (RoleMappings === undefined) return input;
    const now = await readAssignment(send, rolesInput.parse(input).IdentityPoolId);
    return now.RoleMappings === undefined ? input : { ...input, RoleMappings: now.RoleMappings };
  },
};

/** The one setting that this product changes. */
const flowInput = z.object({ IdentityPoolId: z.string(), AllowClassicFlow: z.boolean() });

const rolesInput = z.object({ IdentityPoolId: z.string() });
