import { describe, expect, test } from "vitest";
import type { Change, Plan } from "./change";
import type { EventBody, SessionEvent } from "./events";
import { hole } from "./hole";
import { factsLearnedBy, madeBy } from "./made";

const step = "certificate";

const change = (id: string, input: Change["call"]["input"] = {}): Change => ({
  id,
  kind: "create",
  summary: id,
  call: { action: "iot:AttachPolicy", input },
  documents: [],
  repeat: "safe",
});

const plan = (planId: string, ...changes: readonly Change[]): Plan => ({
  planId,
  fingerprint: "f",
  changes,
  kept: [],
  notices: [],
  blockers: [],
});

const planned = (of: Plan, purpose?: "undo"): EventBody => ({
  type: "plan.made",
  step,
  plan: of,
  ...(purpose && { purpose }),
});
const started = (runId: string, planId: string, purpose?: "undo"): EventBody => ({
  type: "run.started",
  step,
  runId,
  planId,
  ...(purpose && { purpose }),
});
const begun = (runId: string, changeId: string): EventBody => ({
  type: "change.started",
  step,
  runId,
  changeId,
  attempt: 1,
  baseline: null,
});
const done = (
  runId: string,
  changeId: string,
  how: "applied" | "found" | "removed" | "absent" = "applied",
  yields: Readonly<Record<string, string>> = {},
): EventBody => ({
  type: "change.done",
  step,
  runId,
  changeId,
  how,
  receipt: { of: changeId },
  yields,
  durationMs: 1,
});
const failed = (runId: string, changeId: string, outcome: "refused" | "unknown"): EventBody => ({
  type: "change.failed",
  step,
  runId,
  changeId,
  problem: { code: "c", message: "m", remedy: "r" },
  outcome,
  durationMs: 1,
});

const undone: EventBody = { type: "step.undone", step, unlearned: [] };

function made(...bodies: readonly EventBody[]): readonly (readonly [string, unknown])[] {
  return madeBy(numbered(bodies), step).map((write) => [write.change.id, write.receipt]);
}

function numbered(bodies: readonly EventBody[]): readonly SessionEvent[] {
  return bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T09:30:00.000Z" }));
}

const first = [planned(plan("p1", change("a"), change("b"))), started("r1", "p1")];

describe("what undo may touch", () => {
  test("is what was written, over all runs, with its receipts", () => {
    const second = [planned(plan("p2", change("c"))), started("r2", "p2"), begun("r2", "c"), done("r2", "c")];
    expect(made(...first, begun("r1", "a"), done("r1", "a"), ...second)).toEqual([
      ["a", { of: "a" }],
      ["c", { of: "c" }],
    ]);
  });

  // The server was killed, or the answer was lost: it may be there, and then it is ours.
  test("is also what was begun and may have happened", () => {
    expect(made(...first, begun("r1", "a"), begun("r1", "b"), failed("r1", "b", "unknown"))).toEqual([
      ["a", {}],
      ["b", {}],
    ]);
  });

  test.each([
    ["refused", failed("r1", "a", "refused")],
    ["removed again", done("r1", "a", "removed")],
    ["never done", done("r1", "a", "absent")],
    ["undone", undone],
  ])("is not what was %s", (_, end) => {
    expect(made(...first, begun("r1", "a"), end)).toEqual([]);
  });

  test("is not what an undo has written", () => {
    const back = [planned(plan("p2", change("gone")), "undo"), started("r2", "p2", "undo")];
    expect(made(...back, begun("r2", "gone"), done("r2", "gone"))).toEqual([]);
  });

  test("is named as it was sent, not as it was planned", () => {
    const attach = change("b", { target: hole("certificateArn") });
    const events = [
      planned(plan("p1", change("a"), attach)),
      started("r1", "p1"),
      begun("r1", "a"),
      done("r1", "a", "applied", { certificateArn: "arn" }),
      begun("r1", "b"),
    ];
    expect(madeBy(numbered(events), step).at(-1)?.call.input).toEqual({ target: "arn" });
  });
});

// Whoever sets the clock right and enters the keys anew does not change when AWS made what was made before.
test("what was written has the time of AWS's clock, by the difference that was known then", () => {
  const connected = (clockOffsetMs?: string): EventBody => ({
    type: "answers.saved",
    step: "account",
    answers: {},
    facts: clockOffsetMs === undefined ? {} : { clockOffsetMs },
    notices: [],
  });
  const before = [connected("600000"), ...first, begun("r1", "a")];
  const second = [planned(plan("p2", change("c"))), started("r2", "p2"), begun("r2", "c")];
  const times = (...bodies: readonly EventBody[]) =>
    madeBy(numbered(bodies), step).map(({ startedAt }) => startedAt);
  expect(times(...before, connected("0"), ...second)).toEqual([
    "2026-11-22T09:40:00.000Z",
    "2026-11-22T09:30:00.000Z",
  ]);
  expect(times(connected(), ...second)).toEqual(["2026-11-22T09:30:00.000Z"]);
  expect(times(...second)).toEqual(["2026-11-22T09:30:00.000Z"]);
});

test("facts are unlearned once, with the step that learned them", () => {
  const learned: EventBody = { type: "facts.learned", step, facts: { endpoint: "e" }, uses: {} };
  expect(factsLearnedBy(numbered([learned]), step)).toEqual(["endpoint"]);
  expect(factsLearnedBy(numbered([learned]), "iam-user")).toEqual([]);
  expect(factsLearnedBy(numbered([learned, undone]), step)).toEqual([]);
});
