import { describe, expect, test } from "vitest";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { findingsOf } from "./findings-of";
import { awsSays, problem } from "./testing/problems";
import {
  begun,
  change,
  changeDone,
  changeFailed,
  check,
  checked,
  ended,
  failedRun,
  numbered,
  passed,
  planned,
  saved,
  started,
} from "./testing/story";

const idsOf = (events: readonly SessionEvent[]) => findingsOf(events).map(({ id }) => id.split(":")[0]);
const standing = (...bodies: readonly EventBody[]) =>
  findingsOf(numbered([...begun(), ...bodies])).flatMap(({ id, overcome }) => (overcome ? [] : [id]));

describe("what was overcome", () => {
  const failed = [...begun(), ...failedRun("iam-user", problem("throttled"))];

  test("stays as information, so that a recovered session is not reported as broken", () => {
    const [finding] = findingsOf(numbered([...failed, passed("iam-user")]));
    expect(finding).toMatchObject({ id: "throttled", severity: "info", overcome: true });
  });

  test("stands until its own step has passed", () => {
    expect(findingsOf(numbered([...failed, passed("certificate")]))[0]).toMatchObject({ severity: "error" });
  });

  // The manual's operator warns at every proof: an error of an earlier one would stand for ever.
  test("is over when its check tells of something else", () => {
    const signIn = (state: "failed" | "warning", code: string): EventBody => ({
      type: "probe.ended",
      step: "proof",
      runId: "p",
      durationMs: 1,
      check: check("take-on-role", state, { problem: problem(code) }),
    });
    const mended = [...begun(), signIn("failed", "sign-in-refused"), signIn("warning", "amr-operator")];
    expect(findingsOf(numbered(mended))).toMatchObject([
      { id: "amr-operator", severity: "warning", overcome: false },
      { id: "sign-in-refused", severity: "info", overcome: true },
    ]);
  });

  test("is over when its step is undone", () => {
    const undone = { type: "step.undone", step: "iam-user", unlearned: [] } as const;
    const open = checked("iam-user", check("access-key", "failed"));
    expect(idsOf(numbered([...begun(), open]))).toContain("no-usable-key");
    expect(idsOf(numbered([...begun(), open, undone]))).not.toContain("no-usable-key");
    expect(findingsOf(numbered([...failed, undone]))[0]).toMatchObject({ overcome: true });
  });

  test("stands where it keeps an offered repair from being looked up, until another proof has passed", () => {
    const nothing = { changes: [], kept: [], notices: [] };
    const plan = { planId: "plan-1", fingerprint: "f", ...nothing, blockers: [problem("throttled")] };
    const offer = { step: "proof", runId: "run-1", repairs: "organization-role", answers: {}, plan } as const;
    const proof = [...begun(), passed("proof"), { type: "repair.offered", ...offer } as const];
    const throttled = (events: readonly EventBody[]) =>
      findingsOf(numbered(events)).find(({ id }) => id === "throttled");
    expect(throttled(proof)).toMatchObject({ severity: "error", overcome: false });
    expect(throttled([...proof, passed("proof")])).toMatchObject({ severity: "info", overcome: true });
  });

  // Both are tried again as they are; an error that is past would be looked into for nothing.
  const step = "iam-user" as const;
  const callerArn = "arn:aws:iam::123456789012:user/admin";
  const why = { step, problem: problem("missing-right") };
  const nothing = { planId: "undo-1", fingerprint: "f", changes: [], kept: [], notices: [], blockers: [] };
  const tries: readonly (readonly [string, EventBody, EventBody])[] = [
    [
      "an undo that could not be planned",
      { type: "plan.failed", ...why, purpose: "undo" },
      { type: "plan.made", step, plan: nothing, purpose: "undo" },
    ],
    [
      "a second look that broke off",
      { type: "drift.failed", ...why, callerArn },
      { type: "drift.checked", step, callerArn, checks: [] },
    ],
  ];
  test.each(tries)("%s is told by the same analyzers, until it goes well", (_, failure, success) => {
    const right = (...bodies: readonly EventBody[]) =>
      findingsOf(numbered([...begun(), passed(step), ...bodies]))[0];
    const stands = { severity: "error", overcome: false };
    expect(right(failure)).toMatchObject({ ...stands, title: "A right is missing" });
    // A plan that leads on says nothing about it.
    expect(right(failure, planned(step))).toMatchObject(stands);
    expect(right(failure, success)).toMatchObject({ severity: "info", overcome: true });
  });

  test("is told once, however often it happened", () => {
    const again = numbered([...failed, ...failedRun("iam-user", problem("throttled"))]);
    expect(findingsOf(again).filter(({ id }) => id === "throttled")).toHaveLength(1);
  });
});

describe("what a newer run has shown", () => {
  const step = "iam-user" as const;
  const lacksRight = failedRun(step, problem("missing-right"));
  const later = { runId: "run-2" } as const;
  const goesOn = { type: "run.started", step, ...later, planId: "plan-1", continues: "run-1" } as const;
  const ends = (outcome: "failed" | "stopped" | "stale-plan", because?: string): EventBody => ({
    ...{ type: "run.ended", step, ...later, outcome },
    ...(because !== undefined && { problem: problem(because) }),
  });
  const thirdKey = {
    ...changeFailed(step, awsSays("LimitExceededException", "iam:CreateAccessKey")),
    ...later,
  };

  test("ends what stopped an older one: it came to its changes, and something else stopped it", () => {
    const other = { ...thirdKey, changeId: "another" };
    expect(standing(...lacksRight, goesOn, other, ends("failed"))).toEqual(["third-key"]);
  });

  test("ends the refusal of a change that is done since, before the run is over", () => {
    expect(standing(...lacksRight, goesOn, { ...changeDone(step, "applied"), ...later })).toEqual([
      "still-running",
    ]);
  });

  // Whoever stops at once has not granted anything by it.
  test.each(["stopped", "stale-plan"] as const)("ends nothing of the changes where it was %s", (outcome) => {
    expect(standing(...lacksRight, goesOn, ends(outcome))).toContain("missing-right:iam:CreateUser");
  });

  test("ends an interruption that was gone on from, whatever stops it then", () => {
    const cut = [planned(step), started(step), ended(step, "interrupted", problem("interrupted"))];
    expect(standing(...cut)).toEqual(["interrupted"]);
    expect(standing(...cut, goesOn, thirdKey, ends("failed"))).toEqual(["third-key"]);
  });

  test("is not lost where the same refusal comes again", () => {
    const again = { ...changeFailed(step, problem("missing-right")), ...later };
    expect(standing(...lacksRight, goesOn, again, ends("failed"))).toEqual(["missing-right:iam:CreateUser"]);
  });
});

describe("what a proof has told", () => {
  const refused = check("take-on-role", "failed", { problem: problem("sign-in-refused") });
  const proof = [
    checked("proof", check("organization-role.trust", "passed"), refused),
    ended("proof", "failed", problem("sign-in-refused")),
  ];
  const role = "organization-role" as const;

  // A proof ends at the first part that fails: those behind it are not made again.
  test("of a part that the next proof does not come to stands no more", () => {
    const noPool = check("identity-pool.pool", "failed", { problem: problem("no-pool") });
    const second = [
      { type: "run.started", step: "proof", runId: "second" } as const,
      { ...checked("proof", check("organization-role.trust", "passed"), noPool), runId: "second" },
    ];
    expect(standing(...proof)).toEqual(["sign-in-refused"]);
    expect(standing(...proof, ...second)).toEqual(["pool-gone", "still-running"]);
  });

  test("is over once a step that it rests on has changed something, and not by a look at it", () => {
    expect(standing(...proof, passed(role))).toEqual(["sign-in-refused"]);
    expect(standing(...proof, changeDone("certificate", "applied"), passed("certificate"))).toEqual([
      "sign-in-refused",
    ]);
    expect(standing(...proof, changeDone(role, "applied"), passed(role))).toEqual([]);
  });

  test("is over once anything that it rests on is undone", () => {
    const undone = { type: "step.undone", step: "certificate", unlearned: [] } as const;
    const brokenOff = ended("proof", "failed", problem("throttled"));
    expect(standing(...proof, undone)).toEqual([]);
    expect(standing(brokenOff)).toEqual(["throttled"]);
    expect(standing(brokenOff, undone)).toEqual([]);
  });
});

// A check that is no longer made would stay failed for ever.
test("the newest checks of a step replace all that it made before", () => {
  const failed = checked("identity-pool", check("role-assignment", "failed"), check("pool", "passed"));
  expect(standing(failed)).toEqual(["pool-roles"]);
  expect(standing(failed, checked("identity-pool", check("pool", "passed")))).toEqual([]);
  expect(standing(failed, checked("proof", check("identity-pool.pool", "passed")))).toEqual([]);
  expect(standing(failed, checked("certificate", check("endpoint", "passed")))).toEqual(["pool-roles"]);
});

// Keys that were typed anew say nothing about a right.
test("new credentials end what was wrong with the old ones, and only that", () => {
  const step = "certificate" as const;
  const stored = {
    type: "credentials.stored",
    source: "typed",
    expiresAt: "2026-11-03T02:00:00.000Z",
  } as const;
  const failures = ["credentials-expired", "missing-right"].map((code): EventBody => {
    return {
      type: "plan.failed",
      step: code === "missing-right" ? "iam-user" : step,
      problem: problem(code),
    };
  });
  expect(standing(...failures)).toHaveLength(2);
  expect(standing(...failures, saved("account"), stored)).toEqual(["missing-right:iam:CreateUser"]);
});

// Each change is made by the one id that its plan has given it, also where a later plan is empty.
test("a young policy is known by its plan, however many runs have followed", () => {
  const policy = { ...change, call: { action: "iot:CreatePolicy", input: {} } } as const;
  const made = [
    planned("certificate", { changes: [policy] }),
    started("certificate"),
    changeDone("certificate", "applied"),
    ended("certificate", "done"),
  ];
  const empty = [
    { ...planned("certificate", { changes: [] }) },
    { type: "run.started", step: "certificate", runId: "run-2", planId: "plan-1" } as const,
    { type: "run.started", step: "proof", runId: "proof" } as const,
  ];
  expect(standing(...made, ...empty)).toContain("young-policy");
  const undone = { type: "step.undone", step: "certificate", unlearned: [] } as const;
  expect(standing(...made, ...empty, undone)).not.toContain("young-policy");
});
