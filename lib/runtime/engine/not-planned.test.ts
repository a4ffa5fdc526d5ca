import { beforeAll, describe, expect, test } from "vitest";
import type { SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { newDataDir } from "./testing/data-dir";
import { type EngineBed, engineBed } from "./testing/engine-bed";
import { undo } from "./testing/undo";
import { again, apply, begin, codeOf, got, viewOf } from "./testing/walk";

const awsSteps = ["iam-user", "certificate", "identity-pool", "organization-role"] as const;

let bed: EngineBed;
let sessionId: string;

/** What doing it has added to the session. */
async function added(act: () => Promise<unknown>): Promise<readonly SessionEvent[]> {
  const before = await bed.events(sessionId);
  await act();
  return (await bed.events(sessionId)).slice(before.length);
}

const calledSteps = (events: readonly SessionEvent[]): readonly StepId[] => [
  ...new Set(events.flatMap((event) => (event.type === "aws.called" ? [event.step] : []))),
];

const othersThanCalls = (events: readonly SessionEvent[]) =>
  events.filter(({ type }) => type !== "aws.called");

// Support has the session and nothing else. One setup: each test finds it as the one before has left it.
describe("an undo that can't be planned stands in the session", () => {
  const purpose = "undo";

  beforeAll(async () => {
    bed = await engineBed(newDataDir());
    sessionId = await begin(bed.engine);
    for (const step of awsSteps) await apply(bed.engine, sessionId, step);
  }, 60_000);

  test("of the whole setup: with the step at which it ended, and the calls until then", async () => {
    bed.faults.refuse("iot:GetPolicy", "AccessDeniedException");
    const events = await added(async () =>
      expect(codeOf(await bed.engine.makeUndoPlans(sessionId))).toBe("missing-right"),
    );
    const failed = { type: "plan.failed", step: "certificate", purpose, scope: "setup" };
    expect(othersThanCalls(events)).toMatchObject([{ ...failed, problem: { code: "missing-right" } }]);
    expect(calledSteps(events)).toEqual(["organization-role", "identity-pool", "certificate"]);
  });

  // Whoever only looked whether it could be undone still has a setup that works.
  test("and the step stays done, with nothing in its way", async () => {
    const { status, planProblem, plan } = await viewOf(bed.engine, sessionId, "certificate");
    expect([status, planProblem, plan === undefined]).toEqual(["done", undefined, false]);
  });

  test("of one step", async () => {
    bed.faults.refuse("iot:GetPolicy", "AccessDeniedException");
    const events = await added(() => bed.engine.makeUndoPlans(sessionId, "certificate"));
    const [failed, ...others] = othersThanCalls(events);
    expect(failed).toMatchObject({ type: "plan.failed", step: "certificate", purpose });
    expect([Object.keys(failed ?? {}).includes("scope"), others]).toEqual([false, []]);
  });

  test("that had stopped, and it goes on as soon as it can be planned", async () => {
    bed.faults.refuse("iot:DeletePolicy", "AccessDeniedException");
    await undo(bed.engine, sessionId);
    bed.faults.refuse("iot:GetPolicy", "AccessDeniedException");
    const events = await added(() => bed.engine.tryAgain(sessionId, "certificate"));
    expect(othersThanCalls(events)).toMatchObject([{ type: "plan.failed", step: "certificate", purpose }]);
    await again(bed.engine, sessionId, "certificate");
    expect(got(await bed.engine.makeUndoPlans(sessionId))).toEqual([]);
    expect(bed.reported).toEqual([]);
  });
});

// Each of these looks makes many calls, and the refused one is not the first.
describe("a look that AWS refuses names the call that was refused", () => {
  const refused = "iam:ListAttachedUserPolicies";
  const named = { ok: false, problem: { aws: { action: refused } } };

  beforeAll(async () => {
    bed = await engineBed(newDataDir());
    sessionId = await begin(bed.engine);
    for (const step of awsSteps) await apply(bed.engine, sessionId, step);
  }, 60_000);

  test("of a plan, on the page and in the session", async () => {
    bed.faults.refuse(refused, "AccessDenied");
    const events = await added(async () =>
      expect(await bed.engine.makePlan(sessionId, "iam-user")).toMatchObject(named),
    );
    expect(othersThanCalls(events)).toMatchObject([{ type: "plan.failed", problem: named.problem }]);
  });

  test("of a preview, a check and an undo", async () => {
    bed.faults.refuse(refused, "AccessDenied");
    expect(await bed.engine.previewStep(sessionId, "iam-user", {}, {})).toMatchObject(named);
    // A check that may not read something says so there and goes on; this ends it.
    bed.faults.refuse(refused, "ThrottlingException", 9);
    expect(await bed.engine.checkAgain(sessionId, {})).toMatchObject(named);
    bed.faults.clear();
    bed.faults.refuse(refused, "AccessDenied");
    expect(await bed.engine.makeUndoPlans(sessionId, "iam-user")).toMatchObject(named);
  });
});

// The problem stands at "Try again"; nothing else of the session would say why the setup does not go on.
test("another try that can't find out what became of a write stands in the session", async () => {
  bed = await engineBed(newDataDir());
  sessionId = await begin(bed.engine);
  bed.faults.loseAnswer("iam:CreateAccessKey", 3);
  expect((await apply(bed.engine, sessionId, "iam-user")).run?.state).toBe("failed");
  bed.faults.clear();
  bed.faults.refuse("iam:ListAccessKeys", "AccessDenied");
  const events = await added(() => bed.engine.tryAgain(sessionId, "iam-user"));
  expect(othersThanCalls(events)).toMatchObject([
    { type: "plan.failed", step: "iam-user", problem: { code: "missing-right" } },
  ]);
  expect((await again(bed.engine, sessionId, "iam-user"))?.status).toBe("done");
});
