/** Which roles a pool hands out. */
import "server-only";
import { z } from "zod";
import { isJsonObject, type Json } from "@/lib/domain/json";
import { keptValues } from "@/lib/domain/kept-value";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "../expected-errors";

/** The roles of a pool by kind of visitor, and the rules that choose among others, as AWS has them. */
export async function readAssignment(send: StepPorts["send"], id: string) {
  const input = { IdentityPoolId: id };
  const answer = await unlessAbsent(send({ action: "cognito-identity:GetIdentityPoolRoles", input }));
  return assignment.parse(answer ?? {});
}

/** The same as it may be recorded: rules compare with what people are and are called, so only their providers stay. */
export async function observeAssignment(
  send: StepPorts["send"],
  id: string,
): Promise<{ readonly assigned: Readonly<Record<string, string>>; readonly roleMappings: Json }> {
  const { Roles, RoleMappings } = await readAssignment(send, id);
  return { assigned: Roles, roleMappings: isJsonObject(RoleMappings) ? keptValues(RoleMappings) : null };
}

const assignment = z.object({
  Roles: z.record(z.string(), z.string()).default({}),
  RoleMappings: z.record(z.string(), z.json()).optional(),
});
