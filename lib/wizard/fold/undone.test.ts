import { describe, expect, test } from "vitest";
import type { EventBody } from "../events";
import type { StepId } from "../words";
import { fold } from "./fold";
import { begun, ended, iamUser, made, numbered, plan, started, statuses, toPlan } from "./testing/told";

const passedCheck = { id: "user", label: "IAM user", state: "passed", wanted: "w", found: "f" } as const;

// The step is done and stays so; what is in the way is said on the page of the undo alone.
test("an undo that can't be planned leaves the step as it was, and the plan of before in sight", () => {
  const problem = { code: "c", message: "m", remedy: "r" };
  const undoPlan: EventBody = { type: "plan.made", step: "iam-user", plan, purpose: "undo" };
  const failed: EventBody = { type: "plan.failed", step: "iam-user", problem, purpose: "undo" };
  const before = [...toPlan, undoPlan];
  expect(iamUser([...before, failed])).toEqual(iamUser(before));
  expect(iamUser(before).undoPlan).toBeDefined();
});

test("a second look that breaks off changes nothing of the step", () => {
  const problem = { code: "c", message: "m", remedy: "r" };
  const failed: EventBody = { type: "drift.failed", step: "iam-user", callerArn: "arn", problem };
  expect(iamUser([...toPlan, failed])).toEqual(iamUser(toPlan));
});

describe("a step that is undone", () => {
  const passed = (step: StepId, uses: object = {}): EventBody => ({ type: "step.passed", step, uses });
  const learned = (accessKeyId: string): EventBody => ({
    type: "facts.learned",
    step: "iam-user",
    facts: { userName: "bluerange", accessKeyId },
    uses: {},
  });
  const done: readonly EventBody[] = [
    ...toPlan,
    started,
    begun("user"),
    made("user"),
    { type: "checks.made", step: "iam-user", runId: "run-1", checks: [passedCheck] },
    learned("AKIA1"),
    passed("iam-user", { accountId: "123456789012" }),
    ended("done"),
    passed("certificate"),
    passed("identity-pool", { host: "a.example" }),
    passed("organization-role", { accessKeyId: "AKIA1" }),
    { type: "drift.checked", step: "iam-user", callerArn: "arn", checks: [] },
    { type: "files.installed", step: "delivery" },
  ];
  const undoing: readonly EventBody[] = [
    { type: "plan.made", step: "iam-user", plan: { ...plan, planId: "undo-1" }, purpose: "undo" },
    { type: "run.started", step: "iam-user", runId: "run-2", planId: "undo-1", purpose: "undo" },
    {
      type: "change.started",
      step: "iam-user",
      runId: "run-2",
      changeId: "user",
      attempt: 1,
      baseline: [],
    },
  ];
  const undone: EventBody = {
    type: "step.undone",
    step: "iam-user",
    unlearned: ["userName", "accessKeyId"],
  };
  const over: EventBody = { type: "run.ended", step: "iam-user", runId: "run-2", outcome: "done" };
  const all = [...done, ...undoing, undone, over];

  // A key that is deleted must not be claimed by the pages, nor get into the next files.
  test("has its facts unlearned, and no others", () => {
    expect(fold(numbered(all)).facts).toEqual({ host: "a.example", accountId: "123456789012" });
  });

  // Looked into once more, its write would be found missing and made again.
  test("has nothing left of what it was: no plan, check, difference or open write", () => {
    expect(iamUser([...done, ...undoing]).openIntents).toHaveLength(1);
    expect(iamUser(all)).toMatchObject({
      plan: undefined,
      undoPlan: undefined,
      checks: [],
      drift: undefined,
      passed: undefined,
      openIntents: [],
      answers: { userName: "bluerange" },
      run: { purpose: "undo", state: "done" },
    });
  });

  test("is ready again; what stood on it is outdated, what did not stays done, what was never done waits", () => {
    expect(statuses(done).slice(2)).toEqual(["done", "done", "done", "done", "ready", "done"]);
    expect(statuses(all).slice(2)).toEqual(["ready", "done", "done", "outdated", "blocked", "blocked"]);
    expect(fold(numbered(all)).current).toBe("iam-user");
  });

  test("makes the files that BlueRange has no delivery any more", () => {
    expect(fold(numbered(done)).installed).toBe(true);
    expect(fold(numbered(all)).installed).toBe(false);
  });

  // A tab from before would confirm a plan that is gone.
  test("is another revision for the tabs that are open", () => {
    expect(iamUser([...done, ...undoing, undone]).revision).toBe(done.length + undoing.length + 1);
  });

  test("can be done again, with other facts", () => {
    const again: readonly EventBody[] = [
      ...all,
      { type: "plan.made", step: "iam-user", plan: { ...plan, planId: "plan-2" } },
      { type: "run.started", step: "iam-user", runId: "run-3", planId: "plan-2" },
      learned("AKIA2"),
      passed("iam-user", { accountId: "123456789012" }),
      { type: "run.ended", step: "iam-user", runId: "run-3", outcome: "done" },
    ];
    expect(statuses(again).slice(2)).toEqual(["done", "done", "done", "outdated", "blocked", "blocked"]);
    expect(fold(numbered(again)).facts.accessKeyId).toBe("AKIA2");
    expect(iamUser(again).run).toMatchObject({ purpose: "apply", state: "done" });
  });
});
