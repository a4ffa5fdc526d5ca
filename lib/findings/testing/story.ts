/** For tests: short sessions, told event by event as the engine would append them. */
import type { Problem } from "@/lib/domain/problem";
import type { Change, Plan } from "@/lib/wizard/change";
import type { EventBody, EventOf, SessionEvent } from "@/lib/wizard/events";
import type { Check, Facts, StepId } from "@/lib/wizard/words";

/** Two seconds apart, from the afternoon of a day on. */
export function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: new Date(BEGIN_MS + index * 2_000).toISOString(),
  }));
}

const BEGIN_MS = Date.parse("2026-11-02T14:00:00.000Z");

const accountFacts: Facts = {
  accountKind: "aws",
  accountId: "123456789012",
  callerArn: "arn:aws:iam::123456789012:user/admin",
  partition: "aws",
  clockOffsetMs: "0",
  region: "eu-west-1",
};

/** A session that has come to its account; `account` overrides what was learned there. */
export function begun(account: Facts = {}): readonly EventBody[] {
  const facts = { ...accountFacts, ...account };
  return [
    { type: "session.created", product: "0.1.0", node: "v22" },
    saved("server", { externalUrl: "https://relution.mycompany.com", host: "relution.mycompany.com" }),
    saved("account", facts),
    {
      type: "credentials.stored",
      source: facts.accountKind === "practice" ? "practice" : "typed",
      expiresAt: "2026-11-03T02:00:00.000Z",
    },
  ];
}

export function saved(step: StepId, facts: Facts = {}, answers = {}): EventBody {
  return { type: "answers.saved", step, answers, facts, notices: [] };
}

export function called(action: string, error?: string, step: StepId = "iam-user"): EventBody {
  return { type: "aws.called", step, action, attempt: 1, durationMs: 80, ...(error && { error }) };
}

export const change: Change = {
  id: "create-access-key",
  kind: "create",
  summary: "Access key for IAM user bluerange",
  call: { action: "iam:CreateAccessKey", input: { UserName: "bluerange" } },
  documents: [],
  repeat: "reconcile",
};

export function planned(step: StepId, more: Partial<Plan> = {}): EventBody {
  const nothing = { kept: [], notices: [], blockers: [] };
  return {
    type: "plan.made",
    step,
    plan: { planId: "plan-1", fingerprint: "f", changes: [change], ...nothing, ...more },
  };
}

export function blocked(step: StepId, blocker: Problem): EventBody {
  return planned(step, { blockers: [blocker] });
}

const run = { runId: "run-1" } as const;

export function started(step: StepId): EventBody {
  return { type: "run.started", step, ...run, planId: "plan-1" };
}

export function ended(step: StepId, outcome: EventOf<"run.ended">["outcome"], because?: Problem): EventBody {
  return { type: "run.ended", step, ...run, outcome, ...(because && { problem: because }) };
}

/** A run that ends with a problem of one change. */
export function failedRun(step: StepId, because: Problem): readonly EventBody[] {
  return [
    planned(step),
    started(step),
    changeStarted(step),
    changeFailed(step, because),
    ended(step, "failed"),
  ];
}

export function changeStarted(step: StepId, changeId = change.id): EventBody {
  return { type: "change.started", step, ...run, changeId, attempt: 1, baseline: {} };
}

export function changeFailed(
  step: StepId,
  because: Problem,
  outcome: "refused" | "unknown" = "refused",
): EventBody {
  return {
    type: "change.failed",
    step,
    ...run,
    changeId: change.id,
    problem: because,
    outcome,
    durationMs: 900,
  };
}

export function changeDone(
  step: StepId,
  how: EventOf<"change.done">["how"],
  changeId = change.id,
): EventBody {
  return { type: "change.done", step, ...run, changeId, how, receipt: {}, yields: {}, durationMs: 900 };
}

export function passed(step: StepId, uses: Facts = {}): EventBody {
  return { type: "step.passed", step, uses };
}

export function learned(step: StepId, facts: Facts): EventBody {
  return { type: "facts.learned", step, facts, uses: {} };
}

export function checked(step: StepId, ...checks: readonly Check[]): EventBody {
  return { type: "checks.made", step, ...run, checks };
}

export function check(id: string, state: Check["state"], more: Partial<Check> = {}): Check {
  return { id, label: `Check ${id}`, state, wanted: "this", found: "that", ...more };
}

/** Everything up to a passed proof. */
export function proven(): readonly EventBody[] {
  const steps = ["iam-user", "certificate", "identity-pool", "organization-role", "proof"] as const;
  return [
    ...begun(),
    ...steps.flatMap((step) => [saved(step), ...learnedBy(step), passed(step)]),
    { type: "credentials.forgotten", reason: "proof-passed" },
  ];
}

function learnedBy(step: StepId): readonly EventBody[] {
  const facts = factsOf[step];
  return facts ? [learned(step, facts)] : [];
}

const factsOf: Partial<Record<StepId, Facts>> = {
  "iam-user": { userName: "bluerange", accessKeyId: "AKIAIOSFODNN7EXAMPLE" },
  certificate: {
    iotPolicyName: "RelutionIotAccess",
    certificateId: "c".repeat(64),
    certificateArn: `arn:aws:iot:eu-west-1:123456789012:cert/${"c".repeat(64)}`,
    endpoint: "a1syk38q47ovpy-ats.iot.eu-west-1.amazonaws.com",
  },
  "identity-pool": { identityPoolId: "eu-west-1:11111111-2222-3333-4444-555555555555" },
};
