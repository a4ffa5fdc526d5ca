import "server-only";
import { z } from "zod";
import type { JsonObject } from "@/lib/domain/json";
import type { IamAction } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages, iamNext } from "./all-pages";
import { unlessAbsent } from "./expected-errors";
import { fewAtATime } from "./few-at-a-time";
import { policyObject } from "./observed-role";

type Owner = { readonly UserName: string } | { readonly RoleName: string };
type Ports = Pick<StepPorts, "send">;

export type InlinePolicy = {
  readonly name: string;
  /** Null where IAM's text can't be read. */
  readonly document: JsonObject | null;
};

/** Names of the inline policies of an IAM user or role. */
export function inlinePolicyNames({ send }: Ports, owner: Owner): Promise<readonly string[]> {
  const action = actionOf(owner, "iam:ListUserPolicies", "iam:ListRolePolicies");
  return allPages(async (marker) => {
    const page = namesPage.parse(
      await send({ action, input: { ...owner, ...(marker && { Marker: marker }) } }),
    );
    return { items: page.PolicyNames, next: iamNext(page) };
  });
}

/** What one of them says; null where there is none of this name. */
export async function readInlinePolicy(
  { send }: Ports,
  owner: Owner,
  name: string,
): Promise<JsonObject | null> {
  const action = actionOf(owner, "iam:GetUserPolicy", "iam:GetRolePolicy");
  const answer = await unlessAbsent(send({ action, input: { ...owner, PolicyName: name } }));
  return answer === undefined ? null : policyObject(policyAnswer.parse(answer).PolicyDocument);
}

/** All of them, with what they say. */
export async function inlinePolicies(ports: Ports, owner: Owner): Promise<readonly InlinePolicy[]> {
  return fewAtATime(await inlinePolicyNames(ports, owner), async (name) => ({
    name,
    document: await readInlinePolicy(ports, owner, name),
  }));
}

function actionOf(owner: Owner, ofUser: IamAction, ofRole: IamAction): IamAction {
  return "UserName" in owner ? ofUser : ofRole;
}

const namesPage = z.object({
  PolicyNames: z.array(z.string()).default([]),
  IsTruncated: z.boolean().default(false),
  Marker: z.string().optional(),
});

const policyAnswer = z.object({ PolicyDocument: z.string().default("") });
