"use server";

import { newSession } from "@/lib/runtime/new-session";
import { runtime } from "@/lib/runtime/runtime";
import type { FormState } from "@/lib/wizard/form";
import { go, goWhere } from "./go";
import { pathOf, sessionIdSchema } from "./place";

/** Opens a setup without answers. */
export async function startSession(): Promise<FormState> {
  return go(pathOf(await newSession(runtime(), new Date()), "server"));
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
