/** What of the user AWS wants gone before it deletes it, and the setup never makes: so undo leaves it to a person. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { StepPlan } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import type { Notice } from "@/lib/wizard/words";
import { type Reading, reading } from "../reading";
import { groupsOf } from "./groups";
import { type FoundMeans, signInReads, surveySignInMeans } from "./sign-in-means";

export type InTheWay = {
  readonly groups: Reading<readonly string[]>;
  readonly means: readonly FoundMeans[];
};

export const readsOfInTheWay = ["iam:ListGroupsForUser", ...signInReads] as const;

export async function observeInTheWay(ports: StepPorts, name: string): Promise<InTheWay> {
  const [groups, means] = await Promise.all([
    reading("iam:ListGroupsForUser", groupsOf(ports.send, name)),
    surveySignInMeans(ports, name),
  ]);
  return { groups, means };
}

/** What is found stops the deletion before anything is removed. What may not be read is said: AWS has the last word. */
export function planAround(
  name: string,
  { groups, means }: InTheWay,
): Pick<StepPlan, "blockers" | "notices"> {
  const inGroups = groups.known && groups.value.length > 0 ? [userInGroups(name, groups.value)] : [];
  const found = means.flatMap(({ label, lines }) =>
    lines.known && lines.value.length > 0 ? [`${label} (${lines.value.join(", ")})`] : [],
  );
  const denied = [{ label: "Groups", lines: groups }, ...means]
    .filter(({ lines }) => !lines.known && lines.because === "denied")
    .map(({ label }) => label);
  return {
    blockers: [...inGroups, ...(found.length > 0 ? [signsInOtherwise(name, found)] : [])],
    notices: denied.length > 0 ? [notReadable(name, denied)] : [],
  };
}

const userInGroups = (name: string, groups: readonly string[]): Problem => ({
  code: "user-in-groups",
  message: `IAM user ${name} is in groups by now, and AWS deletes no user that is: ${groups.join(", ")}`,
  remedy: `Take it out of them in the AWS console, under IAM, Users, ${name}, Groups, and come back.`,
});

const signsInOtherwise = (name: string, found: readonly string[]): Problem => ({
  code: "user-signs-in-otherwise",
  message: `Somebody has given IAM user ${name} other ways to sign in, and AWS deletes no user that has them: ${found.join("; ")}`,
  remedy: `Ask who needs them. If nobody does, remove them in the AWS console, under IAM, Users, ${name}, Security credentials, and come back.`,
});

const notReadable = (name: string, labels: readonly string[]): Notice => ({
  tone: "info",
  code: "user-not-readable",
  text: `These keys may not read all of IAM user ${name}. If it has any of these, AWS refuses to delete it: ${labels.join(", ")}.`,
});
