"use server";

import { z } from "zod";
import { runtime } from "@/lib/runtime/runtime";
import type { FormState } from "@/lib/wizard/form";
import { go, goWhere } from "./go";
import { idSchema, pathOf, placeSchema, sessionIdSchema } from "./place";

const consentsSchema = z.array(z.string().max(100)).max(50);

/** Starts the plan that was shown. It goes on by itself; its page follows. */
export async function confirmPlan(
  sessionId: string,
  stepId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  const planId = idSchema.parse(form.get("planId"));
  const consents = consentsSchema.parse(form.getAll("consent"));
  const started = await runtime().engine.confirmPlan(session, step, planId, consents);
  const progress = pathOf(session, step, "progress");
  // A second press of the button is no mistake of the person: it leads to where the first one led.
  if (started.ok || started.problem.code === "already-applied") return go(progress);
  return { problems: [started.problem], typed: {} };
}

/** Looks at the account anew and shows the changes of a step as they are now. */
export async function planAgain(sessionId: string, stepId: string): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  const plan = await runtime().engine.makePlan(session, step);
  return goWhere(plan, pathOf(session, step, "review"));
}

/** Goes on where a run stopped; shows the changes first where they are others than the confirmed ones. */
export async function tryAgain(sessionId: string, stepId: string): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  const started = await runtime().engine.tryAgain(session, step);
  if (!started.ok) return { problems: [started.problem], typed: {} };
  return go(pathOf(session, step, started.value ? "progress" : "review"));
}

export async function startProof(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const started = await runtime().engine.startProof(session);
  return goWhere(started, pathOf(session, "proof", "progress"));
}

/** Ends the run after the call that is under way. */
export async function stopRun(sessionId: string, stepId: string, runId: string): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  const asked = await runtime().engine.stop(session, idSchema.parse(runId));
  return goWhere(asked, pathOf(session, step, "progress"));
}

/** Applies the repair that the proof has offered: it is known by its plan, and the page of its step follows. */
export async function applyRepair(sessionId: string, stepId: string, planId: string): Promise<FormState> {
  const [session, step] = placeSchema.parse([sessionId, stepId]);
  const started = await runtime().engine.applyRepair(session, idSchema.parse(planId));
  return goWhere(started, pathOf(session, step, "progress"));
}
