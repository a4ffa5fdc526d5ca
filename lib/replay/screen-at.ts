import type { Problem } from "@/lib/domain/problem";
import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import { stepOf } from "@/lib/wizard/fold/fold";
import { type AskedPage, hasOpenPlan, hasOpenUndo, type ScreenName, screenOf } from "@/lib/wizard/screen-of";
import type { SessionView, StepView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import type { Moments } from "./moments";

/** What stood on the administrator's screen after an event, as far as the events tell. */
export interface ScreenAt {
  readonly name: ScreenName | "drift";
  readonly asked: AskedPage;
  /** The session as that page showed it: a form that was being saved still shows what was before. */
  readonly view: SessionView;
  readonly step: StepView;
  /** The later step that was asked for, where the page says why another one is shown. */
  readonly before: StepId | undefined;
  /** What was to be undone: one step, or the whole setup. */
  readonly scope: StepId | undefined;
  /** What the server answered to the press of a button. */
  readonly problems: readonly Problem[];
}

/**
 * The screen follows from the last event that leads to one. Answers that are saved show their form as it was sent;
 * what was found out with them is on the page that the next event leads to.
 */
export function screenAt(moments: Moments, n: number): ScreenAt {
  const place = placeAt(moments.events, n);
  const view = place.sent ? asSent(moments, place.sent) : moments.viewAt(n);
  const wanted = stepOf(view, place.step);
  const page = { view, scope: scopeOfUndo(view, place.step), before: undefined, problems: place.problems };
  if (place.page === "drift") return { ...page, name: "drift", asked: "step", step: wanted };
  const isUndo = place.asked === "undo" || (place.page === "run" && wanted.run?.purpose === "undo");
  if (isUndo) return { ...page, name: "undo", asked: "undo", step: wanted };
  const step = wanted.status === "blocked" ? stepOf(view, view.current ?? "delivery") : wanted;
  const asked = step !== wanted ? "step" : place.sent ? askedToChange(view, step) : place.asked;
  const before = step === wanted ? undefined : wanted.id;
  return { ...page, name: screenOf(view, step, asked), asked, step, before };
}

interface Place {
  readonly step: StepId;
  readonly asked: AskedPage;
  /** A run, which may be one that undoes; or the second look at a finished setup. */
  readonly page?: "run" | "drift";
  /** The answers on their way, where the form is still shown. */
  readonly sent?: EventOf<"answers.saved">;
  readonly problems: readonly Problem[];
}

/** The last place that one of the first n events leads to, with what went wrong there since. */
function placeAt(events: readonly SessionEvent[], n: number): Place {
  let problems: readonly Problem[] = [];
  let keysGone = false;
  for (let number = Math.min(n, events.length); number > 0; number -= 1) {
    const event = events[number - 1];
    if (!event) continue;
    if (event.type === "plan.failed" && problems.length === 0) problems = [event.problem];
    if (event.type === "credentials.forgotten" && event.reason === "proof-passed") keysGone = true;
    const place = placeOf(event);
    // A proof that is under way forgets the keys by itself; later it is what going on to the files does.
    if (place)
      return keysGone && place.asked !== "progress" ? at("delivery", "step") : { ...place, problems };
  }
  return at("server", "step");
}

/** Undefined where the page stays as it is. */
function placeOf(event: SessionEvent): Place | undefined {
  switch (event.type) {
    case "answers.suggested":
      return at(event.step, "step");
    case "answers.saved":
      return { ...at(event.step, "change"), sent: event };
    case "credentials.stored":
      return at("account", "step");
    case "credentials.forgotten":
      return event.reason === "asked" ? at("account", "step") : undefined;
    case "plan.made":
      return at(event.step, event.purpose === "undo" ? "undo" : "review");
    case "run.started":
    case "run.stop-asked":
    case "change.started":
    case "change.waiting":
    case "change.done":
    case "change.failed":
    case "probe.started":
    case "probe.ended":
      return { ...at(event.step, "progress"), page: "run" };
    case "run.ended":
      return { ...at(event.step, event.outcome === "done" ? "step" : "progress"), page: "run" };
    case "drift.checked":
      return { ...at("delivery", "step"), page: "drift" };
    case "files.taken":
    case "files.installed":
      return at("delivery", "step");
    default:
      return undefined;
  }
}

/** Where the step itself shows no questions, or has a plan to return to, the person came to change its answers. */
function askedToChange(view: SessionView, step: StepView): AskedPage {
  return screenOf(view, step, "step") === "questions" && !hasOpenPlan(step) ? "step" : "change";
}

/** Several steps that are being undone are the whole setup. */
function scopeOfUndo({ steps }: SessionView, id: StepId): StepId | undefined {
  const undone = steps.filter((step) => step.run?.purpose === "undo" || hasOpenUndo(step));
  return undone.length > 1 ? undefined : id;
}

function asSent(moments: Moments, { seq, step: id, answers }: EventOf<"answers.saved">): SessionView {
  const view = moments.viewAt(seq - 1);
  return { ...view, steps: view.steps.map((step) => (step.id === id ? { ...step, answers } : step)) };
}

function at(step: StepId, asked: AskedPage): Place {
  return { step, asked, problems: [] };
}
