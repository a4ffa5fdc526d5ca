import type { Change, Plan } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { EventOf, EventType } from "@/lib/wizard/events";
import type { Check } from "@/lib/wizard/words";

/** The names of events. The compiler asks for one for every type there is. */
export const eventLabels: Readonly<Record<EventType, string>> = {
  "session.created": "Session created",
  "answers.suggested": "Answers suggested",
  "answers.saved": "Answers saved",
  "credentials.stored": "AWS keys stored",
  "credentials.forgotten": "AWS keys forgotten",
  "step.observed": "Account observed",
  "plan.made": "Plan made",
  "plan.failed": "No plan could be made",
  "run.started": "Run started",
  "run.stop-asked": "Stop asked for",
  "run.ended": "Run ended",
  "change.started": "Change started",
  "change.waiting": "Waiting",
  "change.done": "Change done",
  "change.failed": "Change failed",
  "aws.called": "AWS call",
  "probe.started": "Test started",
  "probe.ended": "Test ended",
  "checks.made": "Checks made",
  "facts.learned": "Facts learned",
  "step.passed": "Step passed",
  "repair.offered": "Repair offered",
  "drift.checked": "Account looked at again",
  "drift.failed": "Second look broken off",
  "step.undone": "Step undone",
  "files.taken": "File taken",
  "files.installed": "Files installed",
};

/** What events say, one sentence each. Another language is another object of this type. */
export const eventWords = {
  created: ({ product, node, os }: EventOf<"session.created">) =>
    `${product} began this session, on Node ${node}${os === undefined ? "" : `, ${os}`}`,
  suggested: (step: string) => `${step}: the form was shown with these answers in it`,
  answers: (step: string, count: number) => `${step}: ${counted(count, "answer")} saved`,
  stored: (source: EventOf<"credentials.stored">["source"], keyId: string | undefined) =>
    `${sources[source]}${keyId ? `, access key ${keyId}` : ""}`,
  forgotten: {
    asked: "Forgotten because the administrator asked for it",
    "proof-passed": "Forgotten because the proof has passed",
    expired: "Forgotten because their time was over",
  },
  observed: (step: string) => `${step}: what the account shows was read`,
  planned: (step: string, { plan, purpose }: EventOf<"plan.made">) => {
    const { blockers, changes } = plan;
    if (blockers.length > 0)
      return `${step}: ${counted(blockers.length, "reason")} why nothing can be applied yet`;
    const toConfirm =
      changes.length === 0 ? "nothing to do" : `${counted(changes.length, "change")} to confirm`;
    return `${step}: ${purpose === "undo" ? `to undo it, ${toConfirm}` : toConfirm}`;
  },
  notPlanned: (step: string, { problem, purpose }: EventOf<"plan.failed">) =>
    purpose === "undo" ? `${step}: undoing it could not be planned. ${problem.message}` : problem.message,
  runStarted: (step: string, { continues, purpose }: EventOf<"run.started">) => {
    const started = purpose === "undo" ? "undoing it was confirmed and started" : "confirmed and started";
    return `${step}: ${continues === undefined ? started : "goes on where the last run ended"}`;
  },
  stopAsked: (step: string) => `${step}: to be stopped after the call that was running`,
  runEnded: {
    done: (step: string) => `${step}: everything was done`,
    failed: (step: string) => `${step}: stopped at a problem`,
    stopped: (step: string) => `${step}: stopped as asked`,
    "stale-plan": (step: string) => `${step}: stopped, because AWS had changed since the review`,
    interrupted: (step: string) => `${step}: the setup server was stopped in the middle`,
  },
  called: ({ action, attempt, httpStatus, error }: EventOf<"aws.called">) =>
    [action, attempt > 1 && `attempt ${attempt}`, error ?? httpStatus ?? "no answer"]
      .filter(Boolean)
      .join(", "),
  checked: ({ label, state, found }: Check) => `${label}: ${states[state]}${found ? `, ${found}` : ""}`,
  learned: (step: string, count: number) => `${step}: ${counted(count, "fact")} for later steps`,
  passed: (step: string) => `${step}: complete`,
  repair: (step: string, { blockers, changes }: Plan) =>
    blockers.length > 0
      ? `${step}: ${counted(blockers.length, "reason")} why the repair can't be applied yet`
      : `${step}: ${counted(changes.length, "change")} would mend the warning`,
  drifted: (step: string, checks: readonly DriftCheck[]) => {
    const differing = checks.filter(({ state }) => state !== "passed");
    const [first] = differing;
    if (!first) return `${step}: ${counted(checks.length, "check")}, nothing has changed`;
    return `${step}: ${differing.length} of ${counted(checks.length, "check")} to look at, first ${first.resource}, ${first.label}`;
  },
  undone: (step: string) => `${step}: what it had made is gone`,
  installed: "The administrator confirmed that the files are installed; the secrets were wiped",
} as const;

type ChangeEvent = EventOf<"change.started" | "change.waiting" | "change.done" | "change.failed">;

export function changeSentence(event: ChangeEvent, change: Change | undefined): string {
  if (event.type === "change.waiting") {
    const name = change?.summary ?? event.changeId;
    return name ? `${name}: ${event.reason}` : event.reason;
  }
  const name = change?.summary ?? event.changeId;
  switch (event.type) {
    case "change.started":
      return event.attempt > 1 ? `${name}, attempt ${event.attempt}` : name;
    case "change.done":
      return `${name}: ${outcomes[event.how]}`;
    case "change.failed":
      return `${name}: ${event.problem.message}`;
  }
}

export function checksSentence(step: string, checks: readonly Check[]): string {
  const failed = checks.filter(({ state }) => state === "failed");
  const warnings = checks.filter(({ state }) => state === "warning");
  const [first] = failed;
  const [warning] = warnings;
  if (!first && warning)
    return `${step}: ${checks.length - warnings.length} of ${counted(checks.length, "check")} passed, ${counted(warnings.length, "warning")}, first ${warning.label}`;
  if (!first) return `${step}: ${counted(checks.length, "check")} passed`;
  return `${step}: ${failed.length} of ${counted(checks.length, "check")} failed, first ${first.label}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const outcomes = {
  applied: "done",
  found: "found, made earlier",
  removed: "removed, to be made again",
  absent: "not made, to be made again",
} as const;

const states = { passed: "passed", failed: "failed", warning: "a warning" } as const;

const sources = {
  typed: "Typed in by the administrator",
  profile: "From a profile of the server's machine",
  practice: "The practice account needs none",
  environment: "From the environment of the terminal",
} as const;
