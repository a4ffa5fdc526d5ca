import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { fold } from "@/lib/wizard/fold/fold";
import { createMoments } from "./moments";

const problem = { code: "denied", message: "AWS refused.", remedy: "Ask for the right." };
const ofRun = { step: "certificate", runId: "run-1" } as const;
const failed: EventBody = {
  type: "change.failed",
  ...ofRun,
  changeId: "c",
  problem,
  outcome: "refused",
  durationMs: 1,
};
const ended: EventBody = { type: "run.ended", ...ofRun, outcome: "failed" };
const call: EventBody = {
  type: "aws.called",
  step: "certificate",
  action: "iot:AttachPolicy",
  attempt: 1,
  durationMs: 1,
  error: "AccessDenied",
};

describe("the moments of a session", () => {
  // A replay that showed something else than the live page did would mislead support.
  test("show what the events up to there make, in whatever order they are asked for", () => {
    const bodies = fc.array(anyEventBody(), { minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(bodies, fc.array(fc.nat(450), { maxLength: 5 }), (some, numbers) => {
        const events = numbered(some);
        const moments = createMoments(events);
        for (const n of numbers) expect(moments.viewAt(n)).toEqual(fold(events.slice(0, n)));
      }),
      { numRuns: 40 },
    );
  });

  test.each([-1, 0, Number.NaN])("before the first event show an empty session: %s", (n) => {
    expect(createMoments(numbered([call])).viewAt(n).lastSeq).toBe(0);
  });

  test("lead from problem to problem, each of which is one stop", () => {
    const { problems, nextProblem, previousProblem } = createMoments(
      numbered([call, failed, ended, call, { type: "plan.failed", step: "proof", problem }]),
    );
    expect(problems).toEqual([2, 5]);
    expect([nextProblem(0), nextProblem(2), nextProblem(5)]).toEqual([2, 5, undefined]);
    expect([previousProblem(5), previousProblem(4), previousProblem(2)]).toEqual([2, 2, undefined]);
  });

  test("stop where an undo could not be planned, and where a second look broke off", () => {
    const undo: EventBody = { type: "plan.failed", step: "proof", problem, purpose: "undo" };
    const look: EventBody = { type: "drift.failed", step: "iam-user", callerArn: "arn", problem };
    expect(createMoments(numbered([call, undo, call, look])).problems).toEqual([2, 4]);
  });

  // Both are why support was asked, and neither is a failed call.
  test("stop where a plan is blocked, and where a sign-in was refused with a warning", () => {
    const plan = { planId: "p", fingerprint: "f", changes: [], kept: [], notices: [], blockers: [problem] };
    const texts = { id: "take-on-role", label: "Sign-in", wanted: "let in", found: "refused" };
    const check = { ...texts, state: "warning", problem } as const;
    const blocked: EventBody = { type: "plan.made", step: "identity-pool", plan };
    const warned: EventBody = { type: "probe.ended", step: "proof", runId: "p", check, durationMs: 1 };
    expect(createMoments(numbered([call, blocked, call, warned])).problems).toEqual([2, 4]);
  });

  test("stop at the end of a run that failed without anything before it", () => {
    expect(createMoments(numbered([call, ended])).problems).toEqual([2]);
  });
});

function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: new Date(index * 1_000).toISOString(),
  }));
}
