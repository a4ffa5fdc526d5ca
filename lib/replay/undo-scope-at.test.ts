import { describe, expect, test, vi } from "vitest";
import type { EventBody } from "@/lib/wizard/events";
import { screenAt } from "./screen-at";
import { everythingDone, notUndoable, planned, problem, told } from "./testing/told";
import { undoScopeAt } from "./undo-scope-at";

const certificate = { step: "certificate", runId: "run-1", purpose: "undo" } as const;
const ofAll = [planned("certificate", "undo-1", "undo"), planned("iam-user", "undo-2", "undo")];
const begun: EventBody = { type: "run.started", ...certificate, planId: "undo-1", next: ["undo-2"] };
const ended = (outcome: "done" | "failed" | "stale-plan"): EventBody => ({
  type: "run.ended",
  step: "certificate",
  runId: "run-1",
  outcome,
});

/** The page after each of these events, which follow on a finished setup. */
function pages(...bodies: readonly EventBody[]): readonly string[] {
  const moments = told(...everythingDone, ...bodies);
  return bodies.map((_, index) => {
    const { name, scope, step } = screenAt(moments, everythingDone.length + index + 1);
    return name === "undo" ? (scope ?? "all") : `${step.id} ${name}`;
  });
}

test("of one step is that step's, from its plan to its end", () => {
  const alone = planned("certificate", "undo-1", "undo");
  expect(pages(alone, begun, ended("done"))).toEqual(["certificate", "certificate", "certificate"]);
});

// Its plans are written down together; a page with the first of them alone was never shown.
test("of the whole setup is shown with all plans at once, and stays the whole setup's", () => {
  expect(pages(...ofAll, begun, ended("done"))).toEqual(["account account", "all", "all", "all"]);
});

test("of one step after another is that step's each time", () => {
  const next = planned("iam-user", "undo-2", "undo");
  const [first] = ofAll;
  expect(first && pages(first, begun, ended("done"), next)).toEqual([
    ...["certificate", "certificate", "certificate"],
    "iam-user",
  ]);
});

test("of the whole setup that stopped and looks at its step again is still the whole setup's", () => {
  const again = planned("certificate", "undo-3", "undo");
  expect(pages(...ofAll, begun, ended("failed"), again).slice(1)).toEqual(["all", "all", "all", "all"]);
  expect(pages(...ofAll, begun, again, ended("stale-plan")).slice(1)).toEqual(["all", "all", "all", "all"]);
});

// The whole setup has only one step to undo, or its first step could not be planned: one event stands for it.
test("of the whole setup is the whole setup's, also where a single event tells of it", () => {
  const alone = { ...planned("iam-user", "undo-2", "undo"), scope: "setup" } as const;
  expect(pages(alone)).toEqual(["all"]);
  expect(pages(notUndoable("iam-user", "setup"))).toEqual(["all"]);
  expect(pages(notUndoable("iam-user"))).toEqual(["iam-user"]);
  expect(pages(...ofAll, begun, ended("failed"), notUndoable("certificate")).at(-1)).toBe("all");
});

// Whoever tries an undo again and again has many such events; each of them was a long way through the session.
test("is found from any number of tries in a few looks at the session", () => {
  const tries = Array.from({ length: 500 }, () => notUndoable("certificate"));
  const moments = told(...everythingDone, ...ofAll, begun, ended("failed"), ...tries);
  const viewAt = vi.fn(moments.viewAt);
  expect(undoScopeAt({ ...moments, viewAt }, moments.last)).toBeUndefined();
  expect(viewAt.mock.calls.length).toBeLessThan(5);
});

test("shows no plan that goes on by itself", () => {
  const again = planned("certificate", "undo-3", "undo");
  const goesOn: EventBody = { ...begun, runId: "run-2", planId: "undo-3", continues: "run-1" };
  const moments = told(...everythingDone, ...ofAll, begun, ended("failed"), again, goesOn);
  const { step, view } = screenAt(moments, everythingDone.length + 5);
  expect(step.id).toBe("proof");
  expect(view.steps.find(({ id }) => id === "certificate")?.undoPlan?.planId).toBe("undo-1");
});

describe("an undo that can't be planned", () => {
  const shownBefore = [...everythingDone, planned("certificate", "undo-1", "undo")];

  test("leaves the plan in sight that was shown before", () => {
    const at = screenAt(told(...shownBefore, notUndoable("certificate")), shownBefore.length + 1);
    expect(at.view.steps.find(({ id }) => id === "certificate")?.undoPlan?.planId).toBe("undo-1");
  });

  test("says so until the next press", () => {
    const moments = told(
      ...shownBefore,
      notUndoable("certificate"),
      planned("certificate", "undo-2", "undo"),
    );
    const problems = [1, 2].map((more) => screenAt(moments, shownBefore.length + more).problems);
    expect(problems).toEqual([[problem], []]);
  });
});
