import type { Condition } from "./policy-document";
import { matchesPattern } from "./wildcards";

/** What is known of a request by condition key; keys are compared ignoring case. A key may have many values. */
export type RequestContext = Readonly<Record<string, readonly string[]>>;

/**
 * Whether a request fulfils a condition block: every operator, every key.
 *
 * The set operators as AWS defines them: "ForAllValues:" asks it of every value in the request and is therefore true
 * where the request has none; "ForAnyValue:" asks it of at least one and is false there.
 */
export function fulfils(condition: Condition, request: RequestContext): boolean {
  return Object.entries(condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, valuesOf(request, key))),
  );
}

type Comparison = (wanted: string, found: string) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: (wanted, found) => wanted === found,
  StringEqualsIgnoreCase: (wanted, found) => wanted.toLowerCase() === found.toLowerCase(),
  StringLike: matchesPattern,
  ArnEquals: matchesPattern,
  ArnLike: matchesPattern,
  Bool: (wanted, found) => wanted.toLowerCase() === found.toLowerCase(),
};

const operatorForm = /^(?:(?<set>ForAllValues|ForAnyValue):)?(?<name>\w+?)(?<ifExists>IfExists)?$/;

function holds(operator: string, wanted: readonly string[], found: readonly string[]): boolean {
  const { set, name, ifExists } = operatorForm.exec(operator)?.groups ?? {};
  if (name === undefined) return false;
  if (name === "Null") return wanted.some((value) => (value === "true") === (found.length === 0));
  if (ifExists && found.length === 0) return true;
  return compare(set, name, wanted, found);
}

function compare(
  set: string | undefined,
  name: string,
  wanted: readonly string[],
  found: readonly string[],
): boolean {
  const positive = name.replace("Not", "");
  // Operators on numbers, dates and addresses never hold here: nothing in a practice request has such a value.
  const comparison = Object.hasOwn(comparisons, positive) ? comparisons[positive] : undefined;
  if (!comparison) return false;
  const negative = positive !== name;
  const one = (value: string) => wanted.some((candidate) => comparison(candidate, value)) !== negative;
  if (set === "ForAllValues") return found.every(one);
  if (set === "ForAnyValue") return found.some(one);
  return negative ? found.every(one) : found.some(one);
}

function valuesOf(request: RequestContext, key: string): readonly string[] {
  const entry = Object.entries(request).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return entry?.[1] ?? [];
}
