import type { Plan } from "@/lib/wizard/change";
import type { EventBody } from "@/lib/wizard/events";
import { numbered, saved } from "@/lib/wizard/fold/testing/told";
import type { StepId } from "@/lib/wizard/words";
import { createMoments, type Moments } from "../moments";

/** A session told in its events, a second apart. */
export function told(...bodies: readonly EventBody[]): Moments {
  return createMoments(numbered(bodies));
}

export const created: EventBody = { type: "session.created", product: "p", node: "n" };

export const problem = { code: "denied", message: "AWS refused.", remedy: "Ask for the right." };

/** Of one change. */
export function planOf(planId: string): Plan {
  return {
    planId,
    fingerprint: "f",
    kept: [],
    notices: [],
    blockers: [],
    changes: [
      {
        id: "user",
        kind: "create",
        summary: "IAM user",
        call: { action: "iam:CreateUser", input: {} },
        documents: [],
        repeat: "safe",
      },
    ],
  };
}

export function planned(step: StepId, planId: string, purpose?: "undo"): EventBody {
  return { type: "plan.made", step, plan: planOf(planId), ...(purpose && { purpose }) };
}

/** An undo, of the step or of the whole setup, that ended at this step before anything was shown. */
export function notUndoable(step: StepId, scope?: "setup"): EventBody {
  return { type: "plan.failed", step, problem, purpose: "undo", ...(scope && { scope }) };
}

/** A call that was written down with what came of it. */
export const call: EventBody = {
  type: "aws.called",
  step: "certificate",
  action: "iot:GetPolicy",
  attempt: 1,
  durationMs: 5,
};

const callerArn = "arn:aws:iam::123456789012:user/admin";

/** A second look that got through this step. */
export function looked(step: StepId): EventBody {
  return { type: "drift.checked", step, callerArn, checks: [] };
}

/** A second look that ended at this step. */
export function brokenOff(step: StepId): EventBody {
  return { type: "drift.failed", step, callerArn, problem };
}

/** Everything in the account is done; the proof comes next. */
export const everythingDone: readonly EventBody[] = [
  created,
  saved("server"),
  saved("account"),
  { type: "credentials.stored", source: "typed", expiresAt: "2026-11-22T21:30:00.000Z" },
  ...(["iam-user", "certificate", "identity-pool", "organization-role"] as const).map(
    (step): EventBody => ({ type: "step.passed", step, uses: {} }),
  ),
];
