import type { Problem } from "@/lib/domain/problem";
import { stepOf } from "@/lib/wizard/fold/fold";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { type AskedPage, type ScreenName, screenOf, stepAfterRun } from "@/lib/wizard/screen-of";
import type { SessionView, StepView } from "@/lib/wizard/view";
import type { Answers, StepId } from "@/lib/wizard/words";
import { beforeRefusal } from "./keys-found-gone";
import { lookUnderWay } from "./look-under-way";
import type { Moments } from "./moments";
import { type Place, placeAt } from "./place-at";
import { seenMoment } from "./seen-moment";
import { undoScopeAt } from "./undo-scope-at";

/** What stood on the administrator's screen after an event, as far as the events tell. */
export interface ScreenAt {
  readonly name: ScreenName | "drift" | "drift-keys";
  readonly asked: AskedPage;
  /** The session as that page showed it: a form that was being saved still shows what was before. */
  readonly view: SessionView;
  readonly step: StepView;
  /** What stood in the form, where it was sent. */
  readonly sent: Answers | undefined;
  /** The later step that was asked for, where the page says why another one is shown. */
  readonly before: StepId | undefined;
  /** What was to be undone: one step, or the whole setup. */
  readonly scope: StepId | undefined;
  /** The steps that a second look had got through, while it was under way. */
  readonly checked: readonly StepId[];
  /** What the server answered to the press of a button. */
  readonly problems: readonly Problem[];
}

/**
 * The screen follows from the last event that leads to one. Answers that are saved show their form as it was sent;
 * what was found out with them is on the page that the next event leads to.
 */
export function screenAt(moments: Moments, n: number): ScreenAt {
  const seen = seenMoment(moments, n);
  const place = placeAt(moments.events, seen);
  if (place.page === "drift") return driftAt(moments, seen, place);
  const view = moments.viewAt(place.sent ? place.number - 1 : seen);
  const isUndoRun = place.page === "run" && stepOf(view, place.step).run?.purpose === "undo";
  if (place.asked === "undo" || isUndoRun) return undoAt(moments, seen, place);
  return stepAt(view, place);
}

const plain = { sent: undefined, before: undefined, scope: undefined, checked: [], problems: [] };

/** The page of a step; one that can't be opened yet leads to the first that must be done before it. */
function stepAt(view: SessionView, { step: id, page, asked: wanted, sent, problems }: Place): ScreenAt {
  const named = stepOf(view, id);
  const found = page === "run" && wanted === "step" ? stepOf(view, stepAfterRun(view, named)) : named;
  const isBlocked = found.status === "blocked";
  const step = isBlocked ? stepOf(view, view.current ?? "delivery") : found;
  const asked = isBlocked ? "step" : sent ? askedForForm(view, step) : wanted;
  const before = isBlocked ? id : undefined;
  const name = screenOf(view, step, asked);
  const scope = name === "undo" ? step.id : undefined;
  return { name, asked, view, step, sent, before, scope, checked: [], problems };
}

/** Where the step itself shows no questions, the person came to change its answers. */
function askedForForm(view: SessionView, step: StepView): AskedPage {
  return screenOf(view, step, "step") === "questions" ? "step" : "change";
}

/** An undo that could not be planned has shown nothing new: its page stays, with the reason. */
function undoAt(moments: Moments, n: number, { number, asked, problems: said }: Place): ScreenAt {
  const problems = asked === "undo" ? said : [];
  const view = moments.viewAt(problems.length > 0 ? beforeRefusal(moments.events, number) : n);
  const scope = undoScopeAt(moments, n);
  const step = stepOf(view, scope ?? view.current ?? "delivery");
  return { ...plain, name: "undo", asked: "undo", view, step, scope, problems };
}

/** While a look is under way, or has broken off, the page from which it was asked for says how far it is. */
function driftAt(moments: Moments, n: number, { number, problems }: Place): ScreenAt {
  const underWay = lookUnderWay(moments.events, number);
  const view = moments.viewAt(underWay?.since ?? n);
  const name = underWay && !areKeysAtHand(view) ? "drift-keys" : "drift";
  const { checked } = underWay ?? plain;
  return { ...plain, name, asked: "step", view, step: stepOf(view, "delivery"), checked, problems };
}
