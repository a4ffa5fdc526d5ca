"use server";

import { isUntouched } from "@/app/saved-session";
import { runtime } from "@/lib/runtime/runtime";
import type { FormState } from "@/lib/wizard/form";
import { go, goWhere } from "./go";
import { pathOf, sessionIdSchema } from "./place";

/** Opens a setup without answers: one that was begun and left at once serves as well as a new one. */
export async function startSession(): Promise<FormState> {
  const { sessions, engine } = runtime();
  const untouched = (await sessions()).readable.find(isUntouched);
  return go(pathOf(untouched?.sessionId ?? (await engine.createSession()), "server"));
}

/** Removes the session and its secrets from this server. What was made in AWS stays there. */
export async function deleteSession(_: FormState, form: FormData): Promise<FormState> {
  const sessionId = sessionIdSchema.parse(form.get("sessionId"));
  const { engine, ownYmls } = runtime();
  const deleted = await engine.deleteSession(sessionId);
  if (deleted.ok) ownYmls.forget(sessionId);
  return goWhere(deleted, "/");
}

export async function forgetCredentials(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const forgotten = await runtime().engine.forgetCredentials(session, "asked");
  // Where one enters others, and where it says that they are gone.
  return goWhere(forgotten, pathOf(session, "account"));
}

/** Leaves the proof behind. Whoever goes on without an offered repair needs the AWS keys no longer. */
export async function finishProof(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const forgotten = await runtime().engine.forgetCredentials(session, "proof-passed");
  return goWhere(forgotten, pathOf(session, "delivery"));
}

/** The files are where they belong: the secrets leave this server. */
export async function finishInstallation(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const { engine, ownYmls } = runtime();
  const finished = await engine.finishInstallation(session);
  if (finished.ok) ownYmls.forget(session);
  return goWhere(finished, pathOf(session, "delivery"));
}
