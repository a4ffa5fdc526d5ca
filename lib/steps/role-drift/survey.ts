import "server-only";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent } from "../expected-errors";
import { type InlinePolicy, inlinePolicies } from "../inline-policies";
import { attachedPolicies } from "../managed-policies";
import { type ObservedRole, observeRole } from "../observed-role";
import { type Reading, reading } from "../reading";

/** Everything that counts of an IAM role. */
export type SurveyedRole = {
  readonly role: Reading<ObservedRole | null>;
  readonly attached: Reading<readonly string[]>;
  readonly inline: Reading<readonly InlinePolicy[]>;
};

export const roleReads = [
  "iam:GetRole",
  "iam:ListAttachedRolePolicies",
  "iam:ListRolePolicies",
  "iam:GetRolePolicy",
] as const;

export async function surveyRole(ports: StepPorts, name: string): Promise<SurveyedRole> {
  const owner = { RoleName: name };
  const none = <T>(items: readonly T[] | undefined): readonly T[] => items ?? [];
  const [role, attached, inline] = await Promise.all([
    reading(
      "iam:GetRole",
      observeRole(ports.send, name).then((found) => found ?? null),
    ),
    reading("iam:ListAttachedRolePolicies", unlessAbsent(attachedPolicies(ports, owner)).then(none)),
    reading("iam:ListRolePolicies", unlessAbsent(inlinePolicies(ports, owner)).then(none)),
  ]);
  return { role, attached, inline };
}
