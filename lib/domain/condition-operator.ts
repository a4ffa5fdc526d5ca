/**
 * Whether one condition of a policy holds, by IAM's rules for text operators.
 *
 * The set prefixes decide what several values mean: ForAnyValue asks for one match, ForAllValues for nothing but
 * matches, which also holds where the key is absent. Undefined for operators that are not about text.
 *
 * @param found the values of the key in the request; undefined where the request has no such key
 */
export function conditionMet(
  operator: string,
  wanted: readonly string[],
  found: readonly string[] | undefined,
): boolean | undefined {
  const { set, name, ifExists } = parseOperator(operator);
  if (name === "Null") return wanted.includes(found === undefined ? "true" : "false");
  const comparison = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
  if (comparison === undefined) return undefined;
  const { matches, negated } = comparison;
  const holds = (value: string) => wanted.some((pattern) => matches(pattern, value)) !== negated;

  if (set === "ForAllValues:") return (found ?? []).every(holds);
  if (found === undefined) return ifExists || (negated && set === undefined);
  // Without a prefix AWS leaves the meaning of several values open; for one value both readings are the same.
  return negated && set === undefined ? found.every(holds) : found.some(holds);
}

interface Comparison {
  readonly matches: (pattern: string, value: string) => boolean;
  readonly negated: boolean;
}

const equal = (pattern: string, value: string) => pattern === value;
const equalIgnoringCase = (pattern: string, value: string) => pattern.toLowerCase() === value.toLowerCase();

const comparisons: Readonly<Record<string, Comparison>> = {
  StringEquals: { matches: equal, negated: false },
  StringNotEquals: { matches: equal, negated: true },
  StringEqualsIgnoreCase: { matches: equalIgnoringCase, negated: false },
  StringNotEqualsIgnoreCase: { matches: equalIgnoringCase, negated: true },
  StringLike: { matches: like, negated: false },
  StringNotLike: { matches: like, negated: true },
};

/** IAM's wildcards: `*` for any text, `?` for one character. */
export function like(pattern: string, value: string): boolean {
  const literal = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replace(/\*+/g, ".*").replace(/\?/g, ".")}$`, "s").test(value);
}

function parseOperator(operator: string) {
  const set = (["ForAllValues:", "ForAnyValue:"] as const).find((prefix) => operator.startsWith(prefix));
  const ifExists = operator.endsWith("IfExists");
  const name = operator.slice(set?.length ?? 0, ifExists ? -"IfExists".length : undefined);
  return { set, name, ifExists };
}
