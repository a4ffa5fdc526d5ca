/** For tests: the events of a setup as far as the plan of its IAM user, those of its run, and what they fold to. */
import type { Change, Plan } from "../../change";
import type { EventBody, SessionEvent } from "../../events";
import type { StepId } from "../../words";
import { fold, stepOf } from "../fold";

export const change = (id: string, more: Partial<Change> = {}): Change => ({
  id,
  kind: "create",
  summary: id,
  call: { action: "iam:CreateUser", input: { UserName: id } },
  documents: [],
  repeat: "safe",
  ...more,
});

export const plan: Plan = {
  planId: "plan-1",
  fingerprint: "f",
  changes: [change("user"), change("key", { repeat: "reconcile", after: ["user"] })],
  kept: [],
  notices: [],
  blockers: [],
};

const problem = { code: "c", message: "m", remedy: "r" };

export const saved = (step: StepId, answers = {}, facts = {}): EventBody => ({
  type: "answers.saved",
  step,
  answers,
  facts,
  notices: [],
});
const at = { step: "iam-user", runId: "run-1" } as const;
export const started: EventBody = { type: "run.started", ...at, planId: "plan-1" };
export const begun = (changeId: string): EventBody => ({
  type: "change.started",
  ...at,
  changeId,
  attempt: 1,
  baseline: [],
});
export const made = (changeId: string): EventBody => ({
  type: "change.done",
  ...at,
  changeId,
  how: "applied",
  receipt: {},
  yields: {},
  durationMs: 5,
});
export const refused: EventBody = {
  type: "change.failed",
  ...at,
  changeId: "key",
  problem,
  outcome: "refused",
  durationMs: 5,
};
export const unknown: EventBody = { ...refused, type: "change.failed", outcome: "unknown" };
export const ended = (outcome: "done" | "failed" | "interrupted"): EventBody => ({
  type: "run.ended",
  ...at,
  outcome,
});

export const toPlan: readonly EventBody[] = [
  { type: "session.created", product: "p", node: "n" },
  saved("server", { externalUrl: "https://a.example" }, { host: "a.example" }),
  saved("account", { region: "eu-west-1" }, { accountId: "123456789012" }),
  saved("iam-user", { userName: "bluerange" }),
  { type: "plan.made", step: "iam-user", plan },
];

export function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: new Date(index * 1_000).toISOString(),
  }));
}

export const iamUser = (bodies: readonly EventBody[]) => stepOf(fold(numbered(bodies)), "iam-user");
export const statuses = (bodies: readonly EventBody[]) =>
  fold(numbered(bodies)).steps.map(({ status }) => status);
