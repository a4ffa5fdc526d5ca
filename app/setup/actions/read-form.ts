import "server-only";
import { z } from "zod";
import { Secret } from "@/lib/domain/secret";
import type { StepForm } from "@/lib/wizard/form";
import type { Secrets } from "@/lib/wizard/step";
import type { Answers } from "@/lib/wizard/words";

/** Of any length that the gate lets in: what is too long for a question, its own reader says. */
const typedText = z.string();

export interface ReadForm {
  readonly typed: Answers;
  readonly secrets: Secrets;
  readonly revision: number;
  readonly confirmed: boolean;
}

/**
 * The text of a submitted form, by the questions of its step; whatever else was sent is left unread. Secrets leave
 * the typed text before anything else sees it, so they can't come back to the browser.
 */
export function readForm(questions: StepForm, form: FormData): ReadForm {
  const typed: Record<string, string> = {};
  const secrets: Record<string, Secret> = {};
  for (const { kind, name } of questions.fields) {
    const read = typedText.safeParse(form.get(name));
    if (!read.success) continue;
    if (kind !== "secret") typed[name] = read.data;
    else if (read.data.trim() !== "") secrets[name] = new Secret(read.data);
  }
  const revision = z.coerce.number().int().nonnegative().catch(0).parse(form.get("revision"));
  return { typed, secrets, revision, confirmed: form.get("confirmOutdated") === "yes" };
}
