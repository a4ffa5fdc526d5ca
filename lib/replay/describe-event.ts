import { forms } from "@/lib/steps/forms";
import type { Change } from "@/lib/wizard/change";
import type { DriftCheck } from "@/lib/wizard/drift";
import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { changeSentence, checksSentence, eventLabels, eventWords } from "./event-words";
import { type EventKind, kindOf } from "./list/event-kind";
import { isFailed } from "./list/failed";

export type EventTone = "neutral" | "good" | "now" | "warning" | "bad";

/** An event in words: what kind of thing it is, how it went, its name, and what it says in one sentence. */
export interface EventDescription {
  readonly kind: EventKind;
  readonly tone: EventTone;
  readonly label: string;
  readonly sentence: string;
}

/** `change` is what sessionIndex(events).changeOf(event) knows of it; without it, the id of the change is its name. */
export function describeEvent(event: SessionEvent, change?: Change): EventDescription {
  return {
    kind: kindOf(event.type),
    tone: toneOf(event),
    label: eventLabels[event.type],
    sentence: sentenceOf(event, change),
  };
}

/** Every type has its case: the compiler refuses the function as soon as one is missing. */
function sentenceOf(event: SessionEvent, change: Change | undefined): string {
  switch (event.type) {
    case "session.created":
      return eventWords.created(event);
    case "answers.suggested":
      return eventWords.suggested(nameOf(event.step));
    case "answers.saved":
      return eventWords.answers(nameOf(event.step), Object.keys(event.answers).length);
    case "credentials.stored":
      return eventWords.stored(event.source, event.accessKeyId);
    case "credentials.forgotten":
      return eventWords.forgotten[event.reason];
    case "step.observed":
      return eventWords.observed(nameOf(event.step));
    case "plan.made":
      return eventWords.planned(nameOf(event.step), event);
    case "plan.failed":
      return eventWords.notPlanned(nameOf(event.step), event);
    case "run.started":
      return eventWords.runStarted(nameOf(event.step), event);
    case "run.stop-asked":
      return eventWords.stopAsked(nameOf(event.step));
    case "run.ended":
      return event.problem?.message ?? eventWords.runEnded[event.outcome](nameOf(event.step));
    case "change.started":
    case "change.waiting":
    case "change.done":
    case "change.failed":
      return changeSentence(event, change);
    case "aws.called":
      return eventWords.called(event);
    case "probe.started":
      return event.label;
    case "probe.ended":
      return eventWords.checked(event.check);
    case "checks.made":
      return checksSentence(nameOf(event.step), event.checks);
    case "facts.learned":
      return eventWords.learned(nameOf(event.step), Object.keys(event.facts).length);
    case "step.passed":
      return eventWords.passed(nameOf(event.step));
    case "repair.offered":
      return eventWords.repair(nameOf(event.repairs), event.plan);
    case "drift.checked":
      return eventWords.drifted(nameOf(event.step), event.checks);
    case "drift.failed":
      return event.problem.message;
    case "step.undone":
      return eventWords.undone(nameOf(event.step));
    case "files.taken":
      return event.file;
    case "files.installed":
      return eventWords.installed;
  }
}

function toneOf(event: SessionEvent): EventTone {
  if (isFailed(event)) return "bad";
  switch (event.type) {
    case "change.started":
    case "probe.started":
    case "run.started":
      return "now";
    case "change.waiting":
    case "run.stop-asked":
      return "warning";
    case "change.done":
      return event.how === "applied" || event.how === "found" ? "good" : "warning";
    case "step.passed":
    case "step.undone":
    case "files.installed":
      return "good";
    case "plan.made":
    case "repair.offered":
      return event.plan.blockers.length > 0 ? "warning" : "neutral";
    case "probe.ended":
      return toneOfChecks([event.check]);
    case "checks.made":
    case "drift.checked":
      return toneOfChecks(event.checks);
    case "run.ended":
      return toneOfRun(event.outcome);
    default:
      return "neutral";
  }
}

function toneOfChecks(checks: readonly Pick<DriftCheck, "state">[]): EventTone {
  return checks.every(({ state }) => state === "passed") ? "good" : "warning";
}

function toneOfRun(outcome: EventOf<"run.ended">["outcome"]): EventTone {
  return outcome === "done" ? "good" : "warning";
}

const nameOf = (step: StepId): string => forms[step].short;
