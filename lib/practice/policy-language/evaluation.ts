import { fulfils, type RequestContext } from "./conditions";
import type { Patterns, Statement } from "./policy-document";
import { matchesPattern } from "./wildcards";

/** What somebody wants to do. */
export interface Right {
  /** For example "iam:CreateUser". */
  readonly action: string;
  /** An ARN, or "*" where the action is not about one thing. */
  readonly resource: string;
  /** What AWS knows of the call beyond that, by condition key. */
  readonly request?: RequestContext;
}

export type Verdict = "allowed" | "explicitly denied" | "not allowed";

/** AWS's rule: a matching Deny wins, otherwise a matching Allow is needed. */
export function evaluate(
  statements: readonly Statement[],
  right: Right,
  request: RequestContext = right.request ?? {},
): Verdict {
  const matching = statements.filter((statement) => applies(statement, right, request));
  if (matching.some(({ effect }) => effect === "Deny")) return "explicitly denied";
  return matching.length > 0 ? "allowed" : "not allowed";
}

function applies(
  { actions, resources, condition }: Statement,
  right: Right,
  request: RequestContext,
): boolean {
  const action = right.action.toLowerCase();
  return (
    covers(actions, (pattern) => matchesPattern(pattern.toLowerCase(), action)) &&
    covers(resources, (pattern) => matchesPattern(pattern, right.resource)) &&
    fulfils(condition, request)
  );
}

function covers({ patterns, except }: Patterns, matches: (pattern: string) => boolean): boolean {
  return patterns.some(matches) !== except;
}
