"use server";

import { entryOf } from "@/lib/runtime/entries";
import { runtime } from "@/lib/runtime/runtime";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { FormState } from "@/lib/wizard/form";
import { go } from "./go";
import { pathOf, placeSchema } from "./place";
import { readForm } from "./read-form";

/** Saves the answers of a step and, where the step changes the account, plans its changes and shows them. */
export async function saveAnswers(
  sessionId: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  const entry = entryOf(step);
  const { typed: unread, ...rest } = readForm(entry.form, form);
  const { engine } = runtime();

  const saved = await engine.saveAnswers(session, { step, typed: unread, ...rest });
  const typed = entry.kind === "account" ? entry.echo(unread) : unread;
  if (!saved.ok) return { problems: [saved.problem], typed };
  if (saved.value.state === "wrong") return { problems: saved.value.problems, typed };
  if (saved.value.state === "outdates") return { problems: [], typed, outdates: saved.value.steps };
  if (entry.kind === "questions") return go(pathOf(session));
  if (entry.kind !== "aws") return go(pathOf(session, step));

  const plan = await engine.makePlan(session, step);
  if (plan.ok) return go(pathOf(session, step, "review"));
  const view = await engine.view(session);
  // The answers are saved: whoever sends them once more must not be told that somebody else has changed the step.
  return { problems: [plan.problem], typed, ...(view && { revision: stepOf(view, step).revision }) };
}
