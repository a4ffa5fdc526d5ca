import type { EventOf, SessionEvent } from "../events";
import type { SessionView, StepView } from "../view";
import { type StepId, stepIds } from "../words";
import { foldRepair, foldRepaired } from "./fold-repair";
import { foldStep } from "./fold-step";
import { stepStatuses } from "./step-status";

/**
 * The one way from events to what a person sees. The live page, the replay at any moment, the terminal and the tests
 * all call it, so none of them can show something that the others do not.
 *
 * Pure, and cheap to go on with: `foldOn(fold(events), more)` equals `fold([...events, ...more])`.
 */
export function fold(events: readonly SessionEvent[]): SessionView {
  return foldOn(emptyView, events);
}

export function foldOn(view: SessionView, events: readonly SessionEvent[]): SessionView {
  return events.length === 0 ? view : withStatuses(events.reduce(foldEvent, view));
}

/** The view of one step; every view has all of them. */
export function stepOf(view: SessionView, id: StepId): StepView {
  return view.steps.find((step) => step.id === id) ?? emptyStep(id);
}

function foldEvent(view: SessionView, event: SessionEvent): SessionView {
  const moved = foldSession(view, event);
  return {
    ...moved,
    steps: "step" in event ? foldSteps(moved, event, event.step) : moved.steps,
    repair: foldRepair(view, event),
    repaired: foldRepaired(view, event),
    lastSeq: event.seq,
    createdAt: view.createdAt || event.at,
    updatedAt: event.at,
  };
}

/** The same list where the event changes none of them, which most do. */
function foldSteps({ steps, facts }: SessionView, event: SessionEvent, id: StepId): readonly StepView[] {
  const index = steps.findIndex((step) => step.id === id);
  const step = steps[index];
  const after = step && foldStep(step, event, facts);
  return after === undefined || after === step ? steps : steps.with(index, after);
}

/** What an event changes beyond its own step. */
function foldSession(view: SessionView, event: SessionEvent): SessionView {
  switch (event.type) {
    case "answers.saved":
    case "facts.learned":
      return { ...view, facts: { ...view.facts, ...event.facts } };
    case "credentials.stored": {
      const { source, expiresAt, accessKeyId } = event;
      return {
        ...view,
        credentials: { state: "stored", source, expiresAt, ...(accessKeyId && { accessKeyId }) },
      };
    }
    case "credentials.forgotten":
      return { ...view, credentials: { state: "forgotten", forgottenBecause: event.reason } };
    case "run.started":
      return { ...view, begun: true };
    case "files.installed":
      return { ...view, installed: true };
    case "step.undone":
      return afterUndone(view, event);
    default:
      return view;
  }
}

/** BlueRange needs other files once the step is set up again, so the ones that it has are not the delivery any more. */
function afterUndone(view: SessionView, { unlearned }: EventOf<"step.undone">): SessionView {
  const known = Object.entries(view.facts).filter(([name]) => !unlearned.some((gone) => gone === name));
  return {
    ...view,
    facts: Object.fromEntries(known),
    installed: false,
    steps: view.steps.map((step) => (step.id === "delivery" ? { ...step, passed: undefined } : step)),
  };
}

function withStatuses(view: SessionView): SessionView {
  const steps = stepStatuses(view.steps, view.facts);
  return { ...view, steps, current: steps.find((step) => step.status !== "done")?.id };
}

function emptyStep(id: StepId): StepView {
  return {
    id,
    status: "blocked",
    suggested: undefined,
    answers: undefined,
    notices: [],
    plan: undefined,
    planProblem: undefined,
    undoPlan: undefined,
    run: undefined,
    checks: [],
    drift: undefined,
    passed: undefined,
    openIntents: [],
    revision: 0,
  };
}

const emptyView: SessionView = {
  lastSeq: 0,
  createdAt: "",
  updatedAt: "",
  facts: {},
  credentials: { state: "none" },
  steps: stepIds.map(emptyStep),
  current: "server",
  repair: undefined,
  repaired: undefined,
  begun: false,
  installed: false,
};
