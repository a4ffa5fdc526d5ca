"use server";

import { runtime } from "@/lib/runtime/runtime";
import type { FormState } from "@/lib/wizard/form";
import { go } from "./go";
import { pathOf, sessionIdSchema } from "./place";

export async function startSession(): Promise<FormState> {
  return go(pathOf(await runtime().engine.createSession(), "server"));
}

/** Removes the session and its secrets from this server. What was made in AWS stays there. */
export async function deleteSession(_: FormState, form: FormData): Promise<FormState> {
  await runtime().deleteSession(sessionIdSchema.parse(form.get("sessionId")));
  return go("/");
}

export async function forgetCredentials(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const forgotten = await runtime().engine.forgetCredentials(session, "asked");
  return forgotten.ok ? go(pathOf(session)) : { problems: [forgotten.problem], typed: {} };
}

/** Leaves the proof behind. Whoever goes on without an offered repair needs the AWS keys no longer. */
export async function finishProof(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const forgotten = await runtime().engine.forgetCredentials(session, "proof-passed");
  return forgotten.ok ? go(pathOf(session, "delivery")) : { problems: [forgotten.problem], typed: {} };
}

/** The files are where they belong: the secrets leave this server. */
export async function finishInstallation(sessionId: string): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const finished = await runtime().engine.finishInstallation(session);
  return finished.ok ? go(pathOf(session, "delivery")) : { problems: [finished.problem], typed: {} };
}
