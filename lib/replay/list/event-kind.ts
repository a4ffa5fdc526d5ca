import type { EventType } from "@/lib/wizard/events";

/** What an event is about, in the words of the filter. */
export const eventKinds = ["session", "answers", "plan", "run", "change", "call", "check", "files"] as const;

export type EventKind = (typeof eventKinds)[number];

export function kindOf(type: EventType): EventKind {
  return kinds[type];
}

/** The compiler asks for an entry for every type there is. */
const kinds: Readonly<Record<EventType, EventKind>> = {
  "session.created": "session",
  "answers.suggested": "answers",
  "answers.saved": "answers",
  "credentials.stored": "session",
  "credentials.forgotten": "session",
  "step.observed": "plan",
  "plan.made": "plan",
  "plan.failed": "plan",
  "run.started": "run",
  "run.stop-asked": "run",
  "run.ended": "run",
  "change.started": "change",
  "change.waiting": "change",
  "change.done": "change",
  "change.failed": "change",
  "aws.called": "call",
  "probe.started": "check",
  "probe.ended": "check",
  "checks.made": "check",
  "facts.learned": "check",
  "step.passed": "check",
  "repair.offered": "plan",
  "drift.checked": "check",
  "drift.failed": "check",
  "step.undone": "check",
  "files.taken": "files",
  "files.installed": "files",
};
