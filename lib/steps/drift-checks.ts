/** The kinds of answers that a second look gives. */
import type { Json } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { IamAction } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { Reading, Unread } from "./reading";

export interface Subject {
  readonly id: string;
  readonly resource: string;
  readonly label: string;
  readonly wanted: string;
}

/** What of the setup is looked at: it fails where it is missing or changed. */
export function own(
  subject: Subject,
  found: string,
  passed: boolean,
  problem: Problem,
  document?: DriftCheck["document"],
): DriftCheck {
  if (passed) return { ...subject, state: "passed", found };
  return { ...subject, state: "failed", found, problem, ...(document && { document }) };
}

/** What of the setup may be changed without harm to BlueRange: a difference is a warning. */
export function altered(
  subject: Subject,
  found: string,
  passed: boolean,
  problem: Problem,
  document?: DriftCheck["document"],
): DriftCheck {
  const judgement = own(subject, found, passed, problem, document);
  return passed ? judgement : { ...judgement, state: "warning" };
}

/** What the setup never makes: each is a warning, since somebody may have wanted it. */
export function further(
  subject: Omit<Subject, "wanted">,
  found: readonly string[],
  problem: Problem,
  document?: DriftCheck["document"],
): DriftCheck {
  const none = { ...subject, wanted: "none" };
  if (found.length === 0) return { ...none, state: "passed", found: "none" };
  return { ...none, state: "warning", found: found.join(", "), problem, ...(document && { document }) };
}

/** The judgement on what could be read, or the word that it could not. */
export function judged<T extends Json>(
  reading: Reading<T>,
  subject: Subject,
  judge: (value: T) => DriftCheck,
): DriftCheck {
  return reading.known ? judge(reading.value) : unreadable(subject, reading);
}

export function unreadable(subject: Subject, { action, because }: Unread): DriftCheck {
  const unknown = { ...subject, state: "unknown" } as const;
  if (because === "not-offered") return { ...unknown, found: `AWS does not answer ${action} here` };
  return { ...unknown, found: `not readable without ${action}`, problem: notReadable(action) };
}

/** Where this machine does not know what to compare with. */
export function notKnown(subject: Subject, found: string): DriftCheck {
  return { ...subject, state: "unknown", found };
}

/** What is there beyond what was wanted, and beyond what was there when the setup ended. */
export function beyond(
  found: readonly string[],
  ...expected: readonly (readonly string[])[]
): readonly string[] {
  const known = new Set(expected.flat());
  return found.filter((item) => !known.has(item));
}

const notReadable = (action: IamAction): Problem => ({
  code: "not-readable",
  message: `The credentials of this check may not read it: ${action}`,
  remedy: "Check again with credentials that have the statement below, if it matters to you.",
  statement: { Effect: "Allow", Action: action, Resource: "*" },
});
