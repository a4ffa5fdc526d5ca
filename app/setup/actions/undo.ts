"use server";

import { z } from "zod";
import { runtime } from "@/lib/runtime/runtime";
import type { FormState } from "@/lib/wizard/form";
import { go, goWhere } from "./go";
import { idSchema, placeSchema, sessionIdSchema, stepIdSchema, undoPath } from "./place";

const scopeSchema = stepIdSchema.optional();
const consentsSchema = z.array(z.string().max(300)).max(200);
const planIdsSchema = z.array(idSchema).max(20);

/** Looks at the account and shows what undoing a step, or all of them, would do. */
export async function planUndo(sessionId: string, scope: string | undefined): Promise<FormState> {
  const [session, step] = [sessionIdSchema.parse(sessionId), scopeSchema.parse(scope)];
  const plans = await runtime().engine.makeUndoPlans(session, step);
  if (plans.ok && plans.value.length === 0) return { problems: [nothingToUndo], typed: {} };
  return goWhere(plans, undoPath(session, step));
}

/** Starts the plans that were shown. It goes on by itself; its page follows. */
export async function confirmUndo(
  sessionId: string,
  scope: string | undefined,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [session, step] = [sessionIdSchema.parse(sessionId), scopeSchema.parse(scope)];
  const accountId = z.string().max(100).catch("").parse(form.get("accountId"));
  const started = await runtime().engine.confirmUndo(session, {
    planIds: planIdsSchema.parse(form.getAll("planId")),
    accountId,
    consents: consentsSchema.parse(form.getAll("consent")),
  });
  // A second press of the button is no mistake of the person: it leads to where the first one led.
  if (started.ok || started.problem.code === "already-applied") return go(undoPath(session, step));
  return { problems: [started.problem], typed: { accountId } };
}

/** Ends the run after the call that is under way; nothing is undone after it. */
export async function stopUndo(
  sessionId: string,
  stepId: string,
  runId: string,
  scope: string | undefined,
): Promise<FormState> {
  const [session] = placeSchema.parse([sessionId, stepId]);
  const asked = await runtime().engine.stop(session, idSchema.parse(runId));
  return goWhere(asked, undoPath(session, scopeSchema.parse(scope)));
}

/** Goes on where an undo stopped; shows the changes first where they are others than the confirmed ones. */
export async function undoAgain(
  sessionId: string,
  stepId: string,
  scope: string | undefined,
): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  return goWhere(await runtime().engine.tryAgain(session, step), undoPath(session, scopeSchema.parse(scope)));
}

const nothingToUndo = {
  code: "nothing-to-undo",
  message: "There is nothing to undo: this setup has made nothing in the account, or it was undone already.",
  remedy: "Nothing has to be done.",
};
