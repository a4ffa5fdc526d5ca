import "server-only";
import { errorReader } from "@/lib/aws/error-reader";
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
    const { problem } = errorReader.read(error, part.action);
    return { check: endedBy(part, false, { found: problem.aws?.error ?? problem.code, problem }) };
  }
}
