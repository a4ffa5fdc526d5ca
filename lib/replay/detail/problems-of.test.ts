import { expect, test } from "vitest";
import { check, numbered, planned } from "@/lib/findings/testing/story";
import type { EventBody } from "@/lib/wizard/events";
import { problemsOf } from "./problems-of";

const gone = { code: "no-pool", message: "There is no pool.", remedy: "Make one." };
const run = { step: "proof", runId: "run-1" } as const;
const failed = check("pool", "failed", { problem: gone });
const passed = check("user", "passed", { problem: gone });

// Support opens a session at such an event: it has to say why, and what to do.
test.each<EventBody>([
  { type: "plan.failed", step: "proof", problem: gone },
  { type: "run.ended", ...run, outcome: "failed", problem: gone },
  { type: "probe.ended", ...run, check: failed, durationMs: 1 },
  { type: "checks.made", ...run, checks: [passed, failed] },
  planned("identity-pool", { blockers: [gone] }),
])("$type tells its problem", (body) => {
  expect(numbered([body]).flatMap(problemsOf)).toEqual([gone]);
});

// One missing right keeps four checks of a role from being made. Support would look for four causes.
test("checks that could not be made for one reason tell it once", () => {
  const denied = { code: "missing-right", message: "A right is missing.", remedy: "Ask for it." };
  const checks = ["trust", "rights", "boundary", "path"].map((id) =>
    check(id, "failed", { problem: denied }),
  );
  const [event] = numbered([{ type: "checks.made", ...run, checks: [...checks, failed] }]);
  expect(event && problemsOf(event)).toEqual([denied, gone]);
});

test("what passed is no problem, whatever it says", () => {
  const bodies: readonly EventBody[] = [
    { type: "probe.ended", ...run, check: passed, durationMs: 1 },
    { type: "run.ended", ...run, outcome: "done" },
  ];
  expect(numbered(bodies).flatMap(problemsOf)).toEqual([]);
});
