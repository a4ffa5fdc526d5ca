import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import type { Result } from "@/lib/domain/result";
import type { Answers } from "@/lib/wizard/words";

/** One field of a form: its text, trimmed, through a reader that knows what to say where it refuses. */
export function field<T>(read: (text: string) => Result<T>) {
  return z
    .string()
    .default("")
    .transform((text, context) => {
      const result = read(text.trim());
      if (result.ok) return result.value;
      context.issues.push({ code: "custom", input: text, params: { problem: result.problem } });
      return z.NEVER;
    });
}

/** The answers as the schema wants them, or one problem per wrong field, with the name of the field. */
export function readAnswers<T>(
  schema: z.ZodType<T>,
  typed: Answers,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: result.error.issues.map(problemOf) };
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  const name = String(issue.path[0] ?? "");
  const problem = issue.code === "custom" ? issue.params?.problem : undefined;
  return { ...(isProblem(problem) ? problem : notAnOption), field: name };
}

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "remedy" in value;
}

/** Only a form that was tampered with sends something else than the options it offers. */
const notAnOption: Problem = {
  code: "not-an-option",
  message: "This is none of the options.",
  remedy: "Choose one of the options.",
};
