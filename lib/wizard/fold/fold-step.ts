import { byAwsClock } from "../aws-clock";
import type { SessionEvent } from "../events";
import { sameAnswers } from "../same-answers";
import type { StepView } from "../view";
import type { Facts } from "../words";
import { foldRun } from "./fold-run";

/** What an event of a step changes of that step; `facts` as they are with it. */
export function foldStep(step: StepView, event: SessionEvent, facts: Facts): StepView {
  switch (event.type) {
    case "answers.suggested":
      return { ...step, suggested: event.answers };
    case "answers.saved":
      return afterAnswers(step, event);
    case "plan.made":
      return event.purpose === "undo"
        ? { ...step, undoPlan: event.plan }
        : { ...step, plan: event.plan, planProblem: undefined };
    case "plan.failed":
      // What is in the way of an undo is said where it was asked for; the step stays as it was.
      return event.purpose === "undo" ? step : { ...step, plan: undefined, planProblem: event.problem };
    case "drift.checked": {
      const { at, callerArn, checks } = event;
      return { ...step, drift: { at, callerArn, checks } };
    }
    case "checks.made":
      return { ...step, checks: event.checks };
    case "step.passed":
      // Whatever was begun, the account was seen to be as it should.
      return { ...step, passed: { at: event.at, uses: event.uses }, openIntents: [] };
    case "step.undone":
      return {
        ...step,
        plan: undefined,
        planProblem: undefined,
        undoPlan: undefined,
        checks: [],
        drift: undefined,
        passed: undefined,
        openIntents: [],
        revision: event.seq,
      };
    case "files.installed":
      return { ...step, passed: { at: event.at, uses: {} }, revision: event.seq };
    case "aws.called":
    case "step.observed":
    case "drift.failed":
      // Most events are of these; nothing on a page stands on them.
      return step;
    case "run.started":
    case "run.ended":
      return { ...afterRun(step, event, facts), revision: event.seq };
    default:
      return afterRun(step, event, facts);
  }
}

/** New answers make the shown plan worthless, and reopen the step unless they say the same as before. */
function afterAnswers(step: StepView, event: Extract<SessionEvent, { type: "answers.saved" }>): StepView {
  const same = step.answers !== undefined && sameAnswers(step.answers, event.answers);
  const asksOnly = event.step === "server" || event.step === "account";
  const passed = asksOnly ? { at: event.at, uses: {} } : same ? step.passed : undefined;
  return {
    ...step,
    answers: event.answers,
    notices: event.notices,
    run: same ? step.run : undefined,
    plan: undefined,
    planProblem: undefined,
    undoPlan: undefined,
    passed,
    revision: event.seq,
  };
}

function afterRun(step: StepView, event: SessionEvent, facts: Facts): StepView {
  const isUndo = event.type === "run.started" && event.purpose === "undo";
  const run = foldRun(step.run, event, isUndo ? step.undoPlan : step.plan);
  return { ...step, ...sinceRun(step, event), run, openIntents: openIntents(step, event, facts) };
}

/** What was done makes an undo that was shown before worthless; and the first write of an undo reopens the step. */
function sinceRun(step: StepView, event: SessionEvent): Partial<StepView> {
  if (event.type === "run.started" && event.purpose === undefined) return { undoPlan: undefined };
  const isUndoing = event.type === "change.started" && step.run?.purpose === "undo";
  return isUndoing ? { passed: undefined, checks: [] } : {};
}

/** A write is open from its start until its end is known. */
function openIntents(step: StepView, event: SessionEvent, facts: Facts): StepView["openIntents"] {
  if (event.type === "change.started") {
    const { changeId, runId, baseline, at: startedAt } = event;
    // The run's own copy: the plan beside it may be a newer one.
    const begun = step.run?.changes.find(({ change }) => change.id === changeId);
    const others = step.openIntents.filter((intent) => intent.change.id !== changeId);
    if (!begun) return others;
    const startedAtAws = byAwsClock(startedAt, facts);
    return [...others, { change: begun.change, runId, baseline, startedAt, startedAtAws }];
  }
  const ended =
    event.type === "change.done" || (event.type === "change.failed" && event.outcome === "refused");
  return ended ? step.openIntents.filter(({ change }) => change.id !== event.changeId) : step.openIntents;
}
