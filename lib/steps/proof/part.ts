import "server-only";
import { errorReader } from "@/lib/aws/error-reader";
import type { Problem } from "@/lib/domain/problem";
import type { IamAction } from "@/lib/wizard/change";
import type { ProbeProgress } from "@/lib/wizard/step";
import type { Check } from "@/lib/wizard/words";
import { check } from "../check";

/** One part of the sign-in test, as it stands before it is tried. */
export interface Part {
  readonly id: string;
  readonly label: string;
  readonly wanted: string;
  readonly action: IamAction;
}

/** How it ended. Without a value the parts that need one can't follow. */
export interface Ended<T> {
  readonly check: Check;
  readonly value?: T;
}

/** Tells that a part begins and how it ends, and gives its value on. What AWS refuses is an end like others. */
export async function* play<T>(
  part: Part,
  work: (part: Part) => Promise<Ended<T>>,
): AsyncGenerator<ProbeProgress, T | undefined> {
  yield { type: "started", id: part.id, label: part.label };
  const { check: ended, value } = await endOf(part, work);
  yield { type: "ended", check: ended };
  return value;
}

/** Checks never hold what AWS said: a token would be part of it. */
export function endedBy(part: Part, passed: boolean, rest: Pick<Check, "found" | "problem">): Check {
  const { id, label, wanted } = part;
  return check(passed, { id, label, wanted, ...rest });
}

async function endOf<T>(part: Part, work: (part: Part) => Promise<Ended<T>>): Promise<Ended<T>> {
  try {
    return await work(part);
  } catch (error) {
    const problem = ofServerKey(errorReader.read(error, part.action).problem, part);
    return { check: endedBy(part, false, { found: problem.aws?.error ?? problem.code, problem }) };
  }
}

/** The words for refusals speak to whoever set up AWS; here it is BlueRange's own key that was refused. */
function ofServerKey({ statement, ...problem }: Problem, { action }: Part): Problem {
  const right = typeof statement?.Action === "string" ? statement.Action : action;
  switch (problem.code) {
    case "key-unknown":
      return { ...problem, ...keyUnknown };
    // What the step gives is missing, and a statement beside it would be asked for in vain.
    case "missing-right":
      return { ...problem, message: `BlueRange's access key lacks a right: ${right}`, remedy: reviewUser };
    case "denied-explicitly":
      return {
        ...problem,
        message: `A policy of BlueRange's IAM user forbids this: ${right}`,
        remedy: takeOutDeny,
      };
    case "denied-by-boundary":
      return {
        ...problem,
        ...(statement && { statement }),
        message: `The permissions boundary of BlueRange's IAM user does not include this right: ${right}`,
        remedy: widenBoundary,
      };
    default:
      return { ...problem, ...(statement && { statement }) };
  }
}

const reviewUser = "Open the step IAM user, review its changes and apply them, then run the proof again.";

const takeOutDeny =
  "Find the policy with that Deny statement in the IAM console, under Users, Permissions, take the right out of it, and run the proof again.";

const widenBoundary =
  "Ask whoever manages the AWS account to add the statement below to that permissions boundary, then run the proof again.";

const keyUnknown = {
  message: "AWS does not know BlueRange's access key, or it is switched off.",
  remedy: "Run the proof again in a minute; if it stays, open the step IAM user and review its changes.",
};
