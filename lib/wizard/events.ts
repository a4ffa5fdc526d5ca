import type { Json, JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { Plan } from "./change";
import type { DriftCheck } from "./drift";
import type { Answers, Check, FactName, Facts, Notice, StepId } from "./words";

/**
 * What happened, in the order in which it happened. A session is nothing but this list: the screen, the replay, the
 * audit log and the headless output are all folds over it. Never a secret, never AWS's own words.
 *
 * event-schema.ts holds the zod twin, which reads events back from disk and from files; the compiler keeps the two
 * equal.
 */
export type SessionEvent = EventBody & {
  /** 1, 2, 3, … without gaps within the session. */
  readonly seq: number;
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
};

export type EventBody =
  | {
      readonly type: "session.created";
      readonly product: string;
      readonly node: string;
      /** Sessions of the first version do not say what follows; see lib/domain/versions.ts. */
      readonly os?: string;
      readonly sdk?: string;
    }
  | {
      readonly type: "answers.suggested";
      readonly step: StepId;
      /** What the form of the step starts with while nothing is saved: its defaults, improved by what AWS holds. */
      readonly answers: Answers;
    }
  | {
      readonly type: "answers.saved";
      readonly step: StepId;
      readonly answers: Answers;
      readonly facts: Facts;
      readonly notices: readonly Notice[];
    }
  | {
      readonly type: "credentials.stored";
      readonly source: "typed" | "profile" | "practice" | "environment";
      /** Absent for profiles. */
      readonly accessKeyId?: string;
      readonly expiresAt: string;
    }
  | { readonly type: "credentials.forgotten"; readonly reason: "asked" | "proof-passed" | "expired" }
  | { readonly type: "step.observed"; readonly step: StepId; readonly observed: Json }
  | {
      readonly type: "plan.made";
      readonly step: StepId;
      readonly plan: Plan;
      /** Absent where the plan leads on. */
      readonly purpose?: "undo";
      /** Where the whole setup was to be undone, which is planned step by step. */
      readonly scope?: "setup";
    }
  | {
      readonly type: "plan.failed";
      /** In an undo of the whole setup: the step at which it ended. Those before it are not shown either. */
      readonly step: StepId;
      readonly problem: Problem;
      readonly purpose?: "undo";
      readonly scope?: "setup";
    }
  | {
      readonly type: "run.started";
      readonly step: StepId;
      readonly runId: string;
      /** Absent in the proof, which changes nothing. */
      readonly planId?: string;
      /** The run that this one goes on with: what that one did stays done. */
      readonly continues?: string;
      /** Absent where the run leads on. */
      readonly purpose?: "undo";
      /** In an undo of several steps: the plans that were confirmed with this one and are still to come, in order. */
      readonly next?: readonly string[];
    }
  | { readonly type: "run.stop-asked"; readonly step: StepId; readonly runId: string }
  | {
      readonly type: "run.ended";
      readonly step: StepId;
      readonly runId: string;
      /** failed: a change or check needs the person; interrupted: the server was stopped in the middle. */
      readonly outcome: "done" | "failed" | "stopped" | "stale-plan" | "interrupted";
      readonly problem?: Problem;
    }
  | {
      readonly type: "change.started";
      readonly step: StepId;
      readonly runId: string;
      readonly changeId: string;
      readonly attempt: number;
      readonly baseline: Json;
    }
  | {
      readonly type: "change.waiting";
      readonly step: StepId;
      readonly runId: string;
      /** Absent when the checks at the end wait. */
      readonly changeId?: string;
      readonly reason: string;
      readonly untilMs: number;
    }
  | {
      readonly type: "change.done";
      readonly step: StepId;
      readonly runId: string;
      readonly changeId: string;
      /**
       * applied: we did it. found: it was there when we looked again. removed: it had happened, was useless and is
       * gone. absent: it had not happened. After the last two it may be done again.
       */
      readonly how: "applied" | "found" | "removed" | "absent";
      readonly receipt: JsonObject;
      readonly yields: Readonly<Record<string, string>>;
      readonly durationMs: number;
    }
  | {
      readonly type: "change.failed";
      readonly step: StepId;
      readonly runId: string;
      readonly changeId: string;
      readonly problem: Problem;
      readonly outcome: "refused" | "unknown";
      readonly durationMs: number;
    }
  | {
      readonly type: "aws.called";
      readonly step: StepId;
      readonly runId?: string;
      readonly action: string;
      readonly attempt: number;
      readonly durationMs: number;
      readonly httpStatus?: number;
      readonly requestId?: string;
      /** The name of AWS's or the network's error. */
      readonly error?: string;
    }
  | {
      readonly type: "probe.started";
      readonly step: StepId;
      readonly runId: string;
      readonly id: string;
      readonly label: string;
    }
  | {
      readonly type: "probe.ended";
      readonly step: StepId;
      readonly runId: string;
      readonly check: Check;
      readonly durationMs: number;
    }
  | {
      readonly type: "checks.made";
      readonly step: StepId;
      readonly runId: string;
      readonly checks: readonly Check[];
    }
  | {
      readonly type: "facts.learned";
      readonly step: StepId;
      readonly facts: Facts;
      /** The facts of earlier steps that it stands on, as they were: a later difference makes the step outdated. */
      readonly uses: Facts;
    }
  | { readonly type: "step.passed"; readonly step: StepId; readonly uses: Facts }
  /** How a warning of a proof can be mended. Nothing is planned in the repaired step until the person takes the offer. */
  | {
      readonly type: "repair.offered";
      readonly step: StepId;
      readonly runId: string;
      /** The step that would be changed. */
      readonly repairs: StepId;
      /** Its answers as they would be, all of them. */
      readonly answers: Answers;
      /** What they would change in the account. Its blockers say what keeps it from being applied, or from being known. */
      readonly plan: Plan;
    }
  /** What "Check again" found of a step that was done. */
  | {
      readonly type: "drift.checked";
      readonly step: StepId;
      /** Whose credentials read it. */
      readonly callerArn: string;
      readonly checks: readonly DriftCheck[];
    }
  /** "Check again" broke off at this step. What it has found of earlier ones stands in their events. */
  | {
      readonly type: "drift.failed";
      readonly step: StepId;
      readonly callerArn: string;
      readonly problem: Problem;
    }
  /** What the step had made is gone, and the facts of these names are no longer claimed. */
  | { readonly type: "step.undone"; readonly step: StepId; readonly unlearned: readonly FactName[] }
  | { readonly type: "files.taken"; readonly step: StepId; readonly file: string }
  | { readonly type: "files.installed"; readonly step: StepId };

export type EventType = EventBody["type"];
export type EventOf<T extends EventType> = Extract<SessionEvent, { readonly type: T }>;
