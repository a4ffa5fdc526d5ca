import type { Json, JsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import type { Change, Plan } from "./change";
import type { DriftCheck } from "./drift";
import type { EventOf } from "./events";
import type { Answers, Check, Facts, Notice, StepId } from "./words";

/** What a person sees of a session: the fold of its events. Plain data, made for pages, terminal and replay alike. */
export interface SessionView {
  readonly lastSeq: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly facts: Facts;
  readonly credentials: CredentialsView;
  /** All steps, in order. */
  readonly steps: readonly StepView[];
  /** The first step that is not done; undefined when all are. */
  readonly current: StepId | undefined;
  /** What the last proof has offered; undefined once it was taken, or what it stands on has changed. */
  readonly repair: RepairView | undefined;
  /** The step that took this repair, until it is proven anew, undone or answered otherwise. */
  readonly repaired: StepId | undefined;
  /** Something was applied in the account, so the session belongs to it. */
  readonly begun: boolean;
  /** The secrets for BlueRange are handed over and wiped. */
  readonly installed: boolean;
}

export interface CredentialsView {
  readonly state: "none" | "stored" | "forgotten";
  readonly source?: "typed" | "profile" | "practice" | "environment";
  readonly accessKeyId?: string;
  readonly expiresAt?: string;
  readonly forgottenBecause?: "asked" | "proof-passed" | "expired";
}

export interface RepairView {
  /** The step that it would change. */
  readonly step: StepId;
  /** All answers of that step as they would be. */
  readonly answers: Answers;
  /** With blockers where it can't be applied, or could not be looked up. */
  readonly plan: Plan;
}

/**
 * done: nothing to do. ready: may be opened now. blocked: needs an earlier step. running: changes are under way.
 * problem: stopped and needs the person. outdated: was done, but an answer it stands on has changed since.
 */
export type StepStatus = "done" | "ready" | "blocked" | "running" | "problem" | "outdated";

export interface StepView {
  readonly id: StepId;
  readonly status: StepStatus;
  /** What its form starts with until something is saved; undefined before the form was first shown. */
  readonly suggested: Answers | undefined;
  /** As saved last; undefined before the first time. */
  readonly answers: Answers | undefined;
  readonly notices: readonly Notice[];
  readonly plan: Plan | undefined;
  /** Why no plan could be made, when that was the last try. */
  readonly planProblem: Problem | undefined;
  /** What undoing it would do, as planned last; undefined once anything was applied or answered since. */
  readonly undoPlan: Plan | undefined;
  readonly run: RunView | undefined;
  readonly checks: readonly Check[];
  /** What the account showed when it was last checked again, whoever asked. */
  readonly drift: DriftView | undefined;
  /** When everything was right, and the facts of earlier steps that it stands on, as they were then. */
  readonly passed: { readonly at: string; readonly uses: Facts } | undefined;
  /** Writes that were begun and whose end is not known: they are looked into before anything else is done. */
  readonly openIntents: readonly OpenIntent[];
  /** Number of the step's last event that an older tab would not know of; its form carries it. */
  readonly revision: number;
}

export interface DriftView {
  readonly at: string;
  readonly callerArn: string;
  readonly checks: readonly DriftCheck[];
}

export interface RunView {
  readonly runId: string;
  readonly planId: string | undefined;
  readonly purpose: "apply" | "undo";
  /** In an undo of several steps: the confirmed plans that come after this one. */
  readonly next: readonly string[];
  readonly state: "running" | "done" | "failed" | "stopped" | "stale-plan" | "interrupted";
  readonly changes: readonly ChangeView[];
  /** The parts of the sign-in test, in the proof. */
  readonly probes: readonly ProbeView[];
  /** What AWS is waited for, after the changes. */
  readonly waiting: { readonly reason: string; readonly until: string } | undefined;
  readonly stopAsked: boolean;
  readonly problem: Problem | undefined;
  readonly startedAt: string;
  readonly endedAt: string | undefined;
}

export interface ChangeView {
  readonly change: Change;
  readonly state: "waits" | "running" | "done" | "failed";
  readonly how: EventOf<"change.done">["how"] | undefined;
  readonly attempt: number;
  readonly startedAt: string | undefined;
  readonly durationMs: number | undefined;
  readonly receipt: JsonObject | undefined;
  /** Values of holes that it filled. */
  readonly yields: Readonly<Record<string, string>>;
  readonly waiting: { readonly reason: string; readonly until: string } | undefined;
  readonly problem: Problem | undefined;
}

export interface ProbeView {
  readonly id: string;
  readonly label: string;
  /** Undefined while it runs. */
  readonly check: Check | undefined;
  readonly durationMs: number | undefined;
}

export interface OpenIntent {
  readonly change: Change;
  /** The run that began it. */
  readonly runId: string;
  readonly baseline: Json;
  readonly startedAt: string;
  /** The same instant by AWS's clock, as far as its difference was known then. */
  readonly startedAtAws: string;
}
