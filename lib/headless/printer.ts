import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { Change, Kept } from "@/lib/wizard/change";
import type { Check, StepId } from "@/lib/wizard/words";

/** What the headless mode tells, as lines for people or as one JSON value per line for programs. */
export interface Printer {
  planned(step: StepId, change: Change): void;
  kept(step: StepId, kept: Kept): void;
  done(step: StepId, change: Change, how: string): void;
  checked(step: StepId, check: Check): void;
  problem(problem: Problem): void;
  wrote(file: string): void;
  ended(outcome: "done" | "nothing-to-do" | "changes-pending" | "problem", text: string): void;
}

export type Write = (line: string) => void;

export function textPrinter(out: Write, err: Write): Printer {
  return {
    planned: (_, change) => out(`${signs[change.kind]} ${change.summary}  (${change.call.action})`),
    kept: (_, { summary }) => out(`= ${summary}`),
    done: (_, change, how) =>
      out(`✓ ${change.summary}  (${change.call.action}${how === "applied" ? "" : `, ${how}`})`),
    checked: (_, { state, label, wanted, found }) => {
      if (state === "passed") out(`✓ ${label}`);
      else
        err(
          `${state === "warning" ? "! warning" : "✗ failed"}: ${label}\n    wanted: ${wanted}\n    found:  ${found}`,
        );
    },
    problem: (problem) => err(problemText(problem)),
    wrote: (file) => out(`wrote ${file}`),
    ended: (_, text) => out(text),
  };
}

export function jsonPrinter(out: Write): Printer {
  const line = (value: object) => out(JSON.stringify(value));
  return {
    planned: (step, { id, kind, summary, call }) =>
      line({ type: "planned", step, change: id, kind, summary, call }),
    kept: (step, { summary }) => line({ type: "kept", step, summary }),
    done: (step, { id, summary, call }, how) =>
      line({ type: "done", step, change: id, summary, action: call.action, how }),
    checked: (step, check) => line({ type: "check", step, ...check }),
    problem: (problem) => line({ type: "problem", ...problem }),
    wrote: (file) => line({ type: "wrote", file }),
    ended: (outcome) => line({ type: "ended", outcome }),
  };
}

const signs = { create: "+", modify: "~", delete: "-" } as const;

function problemText({ message, remedy, aws, statement }: Problem): string {
  const said = aws
    ? `\n  AWS: ${aws.error} at ${aws.action}${aws.requestId ? `, request ${aws.requestId}` : ""}`
    : "";
  const asked = statement ? `\n  Statement to ask for: ${JSON.stringify(statement)}` : "";
  return `Problem: ${message}\n  What to do: ${remedy}${said}${asked}`;
}
