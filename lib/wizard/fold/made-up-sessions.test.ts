import { expect, test } from "vitest";
import type { EventBody } from "../events";
import { fold, stepOf } from "./fold";
import { iamUser, numbered, started, toPlan } from "./testing/told";

const run = { step: "iam-user", runId: "run-1" } as const;

// A session file may come from anybody: what its numbers may be, a fold has to stand.
test.each([8.64e15, 1e300, -1e300])("a wait until %d is one, and no fault", (untilMs) => {
  const waits: EventBody = { type: "change.waiting", ...run, reason: "propagation", untilMs };
  const until = iamUser([...toPlan, started, waits]).run?.waiting?.until ?? "";
  expect(Number.isNaN(Date.parse(until))).toBe(false);
});

// Each of them was copied with every further one: a file of 1 MB held the page up for half a minute.
test("no session is so long in one run that the fold can't keep up", () => {
  const begins = Array.from({ length: 20_000 }, (_, index): EventBody => {
    return { type: "probe.started", ...run, id: `part-${index}`, label: "Part" };
  });
  const { run: seen } = stepOf(fold(numbered([...toPlan, started, ...begins])), "iam-user");
  expect(seen?.probes).toHaveLength(100);
  expect(seen?.probes[0]?.id).toBe("part-0");
});
