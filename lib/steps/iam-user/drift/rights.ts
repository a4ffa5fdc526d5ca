/** What the user may do: managed and inline policies, groups, permissions boundary. */
import "server-only";
import { z } from "zod";
import { manual } from "@/lib/domain/manual";
import { getRolePolicy, samePolicy } from "@/lib/domain/policy-document";
import type { Problem } from "@/lib/domain/problem";
import type { Baseline, DriftCheck } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import { beyond, further, judged, own } from "../../drift-checks";
import { type InlinePolicy, inlinePolicies } from "../../inline-policies";
import { attachedPolicies, policyName } from "../../managed-policies";
import { type Reading, reading } from "../../reading";
import type { DesiredPolicy, DesiredUser } from "../desire";
import { groupsOf } from "../groups";
import { type FoundUser, readRoleArn } from "../inspect";
import { boundaryOf } from "./boundary";

export type SurveyedRights = {
  readonly attached: Reading<readonly string[]>;
  readonly inline: Reading<readonly InlinePolicy[]>;
  readonly groups: Reading<readonly string[]>;
  /** Where the organization role is; null where there is none, or where it can't be asked. */
  readonly roleArn: string | null;
};

export const rightReads = [
  "iam:ListAttachedUserPolicies",
  "iam:ListUserPolicies",
  "iam:GetUserPolicy",
  "iam:ListGroupsForUser",
] as const;

export async function surveyRights(ports: StepPorts, name: string): Promise<SurveyedRights> {
  const owner = { UserName: name };
  const [attached, inline, groups, roleArn] = await Promise.all([
    reading("iam:ListAttachedUserPolicies", attachedPolicies(ports, owner)),
    reading("iam:ListUserPolicies", inlinePolicies(ports, owner)),
    reading("iam:ListGroupsForUser", groupsOf(ports.send, name)),
    readRoleArn(ports),
  ]);
  return { attached, inline, groups, roleArn };
}

export function judgeRights(
  { attached, inline, groups, roleArn, user }: SurveyedRights & { readonly user: Reading<FoundUser | null> },
  desired: DesiredUser,
  { facts, seen }: Baseline,
  resource: string,
): readonly DriftCheck[] {
  const before = seenRights.parse(seen ?? {});
  const arns = desired.policies.map(({ arn }) => arn);
  const managed = { id: "further-policies", resource, label: "Further managed policies" };
  const others = { id: "further-inline-policies", resource, label: "Further inline policies" };
  const inGroups = { id: "groups", resource, label: "Groups" };
  return [
    ...desired.policies.map((policy) => {
      const subject = {
        id: `policy-${policy.name}`,
        resource,
        label: `Managed policy ${policy.name}`,
        wanted: "attached",
      };
      return judged(attached, subject, (found) => {
        const isThere = found.includes(policy.arn);
        return own(subject, isThere ? "attached" : "not attached", isThere, rightGone(policy));
      });
    }),
    judged(attached, { ...managed, wanted: "none" }, (found) =>
      further(managed, beyond(found, arns, before.attached).map(policyName), furtherRights),
    ),
    judgeInline(inline, facts.roleArn ?? roleArn ?? desired.roleArn, resource),
    judged(inline, { ...others, wanted: "none" }, (found) => judgeOthers(others, found, before.inlineNames)),
    judged(groups, { ...inGroups, wanted: "none" }, (found) => further(inGroups, found, inGroup)),
    // An adopted user keeps the boundary that it had, or none, whatever was typed for a new one.
    boundaryOf(user, before.user ? before.user.boundary : desired.boundary || null, resource),
  ];
}

function judgeInline(inline: SurveyedRights["inline"], roleArn: string, resource: string): DriftCheck {
  const name = manual.inlinePolicyName;
  const wanted = getRolePolicy(roleArn);
  const says = `iam:GetRole on ${roleArn}`;
  const subject = { id: "inline-policy", resource, label: `Inline policy ${name}`, wanted: says };
  return judged(inline, subject, (found) => {
    const document = found.find((policy) => policy.name === name)?.document ?? null;
    const isSame = document !== null && samePolicy(document, wanted);
    const instead = document === null ? "no such policy" : "another document";
    return own(subject, isSame ? says : instead, isSame, roleUnreadable, { wanted, found: document });
  });
}

function judgeOthers(
  subject: { readonly id: string; readonly resource: string; readonly label: string },
  found: readonly InlinePolicy[],
  before: readonly string[],
): DriftCheck {
  const names = beyond(
    found.map(({ name }) => name),
    [manual.inlinePolicyName],
    before,
  );
  const documents = found
    .filter(({ name }) => names.includes(name))
    .map(({ name, document }) => [name, document]);
  return further(subject, names, furtherRights, { wanted: null, found: Object.fromEntries(documents) });
}

/** As much of ObservedUser as counts here; an older version may have written another. */
const seenRights = z.object({
  attached: z.array(z.string()).catch([]),
  inlineNames: z.array(z.string()).catch([]),
  user: z.object({ boundary: z.string().nullable() }).nullish().catch(undefined),
});

const rightGone = ({ name, why }: DesiredPolicy): Problem => ({
  code: "right-removed",
  message: `BlueRange lacks a right that it has ${why}: the managed policy ${name} is not attached any more.`,
  remedy:
    "Ask who administers the account whether it was taken away on purpose. To give it back, start a new setup for the " +
    "same server and apply the changes of the step IAM user.",
});

const roleUnreadable: Problem = {
  code: "inline-policy-changed",
  message:
    "This policy is gone or changed, so BlueRange may no longer find the role for its users, or may do more than it should.",
  remedy:
    "Compare both documents and ask who administers the account. To have the wanted one again, start a new setup for " +
    "the same server and apply the changes of the step IAM user.",
};

const furtherRights: Problem = {
  code: "further-rights",
  message: "BlueRange does not need these rights, and whoever gets hold of its access key has them too.",
  remedy:
    "Ask who administers the account: somebody may have wanted them for a test or for another program that uses this " +
    "user. Where nobody needs them, take them away in the IAM console.",
};

const inGroup: Problem = {
  code: "user-in-group",
  message: "What the group may do, this user and whoever gets hold of its access key may do as well.",
  remedy:
    "Ask who administers the account: companies put users into groups for rules that hold for all. Where that was not " +
    "meant, take the user out of the group in the IAM console.",
};
