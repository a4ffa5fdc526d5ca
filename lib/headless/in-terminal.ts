import "server-only";
import { fileURLToPath } from "node:url";
import type { Problem } from "@/lib/domain/problem";
import { isAnswerKey } from "./answers-file";

/** The problem for the terminal: its remedy where the page's speaks of buttons, and its field where the file has it. */
export function inTerminal({ field, ...problem }: Problem): Problem {
  const remedy = remedies[problem.code] ?? problem.remedy;
  return { ...problem, remedy, ...(field !== undefined && isAnswerKey(field) && { field }) };
}

const again = "Call apply again; what was done stays done, and the rest goes on.";

const remedies: Readonly<Record<string, string>> = {
  "amr-operator":
    "If you want AWS's own operator instead, set repairTrust: true in the answers file and call apply again.",
  "already-running": "Wait until they have ended, and then call apply again.",
  "checks-failed":
    "Call apply again; AWS may need a little longer. If it stays so, look at the failed checks.",
  "account-id-differs":
    "Give the 12 digits of that account's ID, as the first line shows it, with --account-id.",
  "not-undone": "Call undo again; AWS may need a little longer.",
  "stale-plan": "Call plan to see the changes as they are now, then apply again.",
  "no-credentials":
    "Sign in (for single sign-on: aws sso login), or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.",
  "region-unknown": "Set region to one that has both, for example eu-west-1.",
  "plan-is-gone": "Call apply again, and only once at a time.",
  interrupted: again,
  "keys-forgotten": again,
  "secrets-missing": again,
  "server-key-missing": again,
};

/**
 * An error that nobody expected. Its message may hold anything, a secret included, so only its kind and its place in
 * our code are told.
 */
export function wizardFault(fault: unknown): Problem {
  const { name, stack = "" } = fault instanceof Error ? fault : { name: typeof fault };
  const place = new RegExp(`${escaped(root)}((?:lib|scripts)/[\\w./-]+:\\d+)`).exec(stack)?.[1];
  return {
    code: "wizard-fault",
    message: `Something went wrong inside this program: ${name}${place ? ` at ${place}` : ""}`,
    remedy: "Call it again; if it happens again, send this line to support.",
  };
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
