import type { Problem } from "@/lib/domain/problem";
import type { SessionEvent } from "@/lib/wizard/events";
import type { AskedPage } from "@/lib/wizard/screen-of";
import type { Answers, StepId } from "@/lib/wizard/words";

/** A page of the live wizard, as its address would name it. */
export interface Place {
  /** Of the event that leads there; 0 where none did. */
  readonly number: number;
  readonly step: StepId;
  readonly asked: AskedPage;
  /** A run, which may be one that undoes; or the second look at a finished setup. */
  readonly page?: "run" | "drift";
  /** The answers on their way, where the form is still shown. */
  readonly sent?: Answers;
  /** What the server answered to the last press there. */
  readonly problems: readonly Problem[];
}

/** The last place that one of the first n events leads to, with what went wrong there since. */
export function placeAt(events: readonly SessionEvent[], n: number): Place {
  let failed: { readonly step: StepId; readonly problem: Problem } | undefined;
  let keysGone = false;
  for (let number = Math.min(n, events.length); number > 0; number -= 1) {
    const event = events[number - 1];
    if (!event) continue;
    if (event.type === "plan.failed" && event.purpose !== "undo") failed ??= event;
    if (event.type === "credentials.forgotten" && event.reason === "proof-passed") keysGone = true;
    const led = ledTo(event);
    if (!led) continue;
    const place = { number, problems: [], ...led };
    // A proof that is under way forgets the keys by itself; later it is what going on to the files does.
    if (keysGone && place.asked !== "progress")
      return { number, problems: [], step: "delivery", asked: "step" };
    if (!failed) return place;
    const problems = [failed.problem];
    // Who looked at another page meanwhile has left no event; where a step's plan failed, the step is in sight.
    return failed.step === place.step && place.asked !== "undo"
      ? { ...place, problems }
      : { number, problems, step: failed.step, asked: "step" };
  }
  return { number: 0, problems: [], step: "server", asked: "step" };
}

type Led = Omit<Place, "number" | "problems"> & Partial<Pick<Place, "problems">>;

/** Undefined where the page stays as it is. */
function ledTo(event: SessionEvent): Led | undefined {
  switch (event.type) {
    case "answers.suggested":
      return { step: event.step, asked: "step" };
    case "answers.saved":
      return { step: event.step, asked: "change", sent: event.answers };
    case "credentials.stored":
      return { step: "account", asked: "step" };
    case "credentials.forgotten":
      return event.reason === "asked" ? { step: "account", asked: "step" } : undefined;
    case "plan.made":
      return { step: event.step, asked: event.purpose === "undo" ? "undo" : "review" };
    case "plan.failed":
      // Only the undo has a page of its own; another plan fails on the page from which it was asked for.
      return event.purpose === "undo"
        ? { step: event.step, asked: "undo", problems: [event.problem] }
        : undefined;
    case "run.started":
    case "run.stop-asked":
    case "change.started":
    case "change.waiting":
    case "change.done":
    case "change.failed":
    case "probe.started":
    case "probe.ended":
      return { step: event.step, asked: "progress", page: "run" };
    case "run.ended":
      return { step: event.step, asked: event.outcome === "done" ? "step" : "progress", page: "run" };
    case "drift.checked":
      return { step: "delivery", asked: "step", page: "drift" };
    case "drift.failed":
      return { step: "delivery", asked: "step", page: "drift", problems: [event.problem] };
    case "files.taken":
    case "files.installed":
      return { step: "delivery", asked: "step" };
    default:
      return undefined;
  }
}
