import { expect, test } from "vitest";
import type { EventBody } from "../events";
import type { StepId } from "../words";
import { fold } from "./fold";

const role = "organization-role";
const plan = { planId: "plan-1", fingerprint: "f", changes: [], kept: [], notices: [], blockers: [] };
const saved = (step: StepId, trustCondition: string): EventBody => ({
  type: "answers.saved",
  step,
  answers: { trustCondition },
  facts: {},
  notices: [],
});
const answers = { trustCondition: "aws" };
const proven: readonly EventBody[] = [
  saved(role, "manual"),
  { type: "run.started", step: "proof", runId: "proof-1" },
  { type: "repair.offered", step: "proof", runId: "proof-1", repairs: role, answers, plan },
  { type: "run.ended", step: "proof", runId: "proof-1", outcome: "done" },
];
const started = (step: StepId): EventBody => ({ type: "run.started", step, runId: "run-2" });

test("an offered repair stands in the view with its step, answers and plan", () => {
  expect(repairAfter()).toEqual({ step: role, answers, plan });
});

// An offer that no longer holds would show a document that is not what would be written.
test.each<[string, EventBody]>([
  ["another proof", started("proof")],
  ["a run of the repaired step", started(role)],
  ["other answers of it", saved(role, "aws")],
  ["an undo", { type: "step.undone", step: "identity-pool", unlearned: [] }],
])("%s ends the offer", (_, event) => {
  expect(repairAfter(event)).toBeUndefined();
});

// Whoever goes on, looks at the files and comes back still finds it.
test.each<[string, EventBody]>([
  ["the same answers again", saved(role, "manual")],
  ["answers of another step", saved("server", "aws")],
  ["a run of another step", started("iam-user")],
  ["forgetting the keys", { type: "credentials.forgotten", reason: "proof-passed" }],
])("%s leaves the offer", (_, event) => {
  expect(repairAfter(event)).toBeDefined();
});

// Whoever has confirmed it must learn that it has to be proven, and not long after that it was.
test("a repair that is taken is remembered until the proof, other answers or an undo", () => {
  const taken = [saved(role, "aws"), started(role)];
  expect(viewAfter().repaired).toBeUndefined();
  expect(viewAfter(...taken).repaired).toBe(role);
  for (const event of [
    started("proof"),
    saved(role, "manual"),
    { type: "step.undone", step: role, unlearned: [] } as const,
  ])
    expect(viewAfter(...taken, event).repaired).toBeUndefined();
});

function repairAfter(...more: readonly EventBody[]) {
  return viewAfter(...more).repair;
}

function viewAfter(...more: readonly EventBody[]) {
  const at = "2026-11-22T10:00:00.000Z";
  return fold([...proven, ...more].map((body, index) => ({ ...body, seq: index + 1, at })));
}
