"use server";

import { entryOf } from "@/lib/runtime/entries";
import { runtime } from "@/lib/runtime/runtime";
import type { FormState } from "@/lib/wizard/form";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { go } from "./go";
import { driftPath, sessionIdSchema } from "./place";
import { readForm } from "./read-form";

/** Looks at the account once more, with the keys that are kept or with those that were typed. Changes nothing. */
export async function checkAgain(sessionId: string, _: FormState, form: FormData): Promise<FormState> {
  const session = sessionIdSchema.parse(sessionId);
  const { engine } = runtime();
  const entry = entryOf("account");
  const { typed, secrets } = readForm(entry.form, form);
  const view = await engine.view(session);
  const isKept = view?.credentials.state === "stored" && areKeysAtHand(view);
  const checked = await engine.checkAgain(session, isKept ? {} : { credentials: { typed, secrets } });
  const echo = entry.kind === "account" ? entry.echo(typed) : {};
  if (!checked.ok) return { problems: [checked.problem], typed: echo };
  if (checked.value.state === "wrong") return { problems: checked.value.problems, typed: echo };
  return go(driftPath(session));
}
