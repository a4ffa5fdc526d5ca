import { expect, test } from "vitest";
import type { ChangeView, RunView } from "@/lib/wizard/view";
import { announcement, changeState, tally } from "./run-items";

const waits: ChangeView = {
  change: {
    id: "create-pool",
    kind: "create",
    summary: "identity pool RelutionIdentityPool",
    call: { action: "cognito-identity:CreateIdentityPool", input: {} },
    documents: [],
    repeat: "reconcile",
  },
  state: "waits",
  how: undefined,
  attempt: 0,
  startedAt: undefined,
  durationMs: undefined,
  receipt: undefined,
  waiting: undefined,
  problem: undefined,
  yields: {},
};
const done: ChangeView = { ...waits, state: "done", how: "applied" };
const running: ChangeView = { ...waits, state: "running" };

const run: RunView = {
  runId: "r",
  planId: "p",
  purpose: "apply",
  next: [],
  state: "running",
  changes: [done, running, waits],
  probes: [],
  waiting: undefined,
  stopAsked: false,
  problem: undefined,
  startedAt: "2026-11-22T10:00:00.000Z",
  endedAt: undefined,
};

// Whoever can't see the rows learns the count and the thing under way from one sentence.
test("the announcement says how far it is and what is under way", () => {
  expect(announcement(run)).toBe("1 of 3 done, creating identity pool RelutionIdentityPool");
  expect(announcement({ ...run, state: "failed" })).toBe("1 of 3 done, one needs you");
});

test("parts of the sign-in test count as well", () => {
  const probe = { id: "whoami", label: "the new key", check: undefined, durationMs: undefined };
  expect(tally({ ...run, changes: [], probes: [probe] })).toEqual({ done: 0, total: 1 });
  expect(announcement({ ...run, changes: [], probes: [probe] })).toBe("0 of 1 done, testing the new key");
});

// A change behind a failed one is not merely slow: it will not start by itself.
test("what waits in a run that has failed can't start", () => {
  expect(changeState(waits, run)).toBe("waits");
  expect(changeState(waits, { ...run, state: "failed" })).toBe("cannot-start");
});

// Whoever stopped it would look for what is in the way.
test.each(["stopped", "interrupted", "stale-plan"] as const)(
  "what waits in a run that is %s was not started",
  (state) => {
    expect(changeState(waits, { ...run, state })).toBe("not-started");
  },
);
