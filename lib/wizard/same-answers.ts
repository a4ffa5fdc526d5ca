import type { Answers } from "./words";

/** Whether two sets of answers say the same, in whatever order. */
export function sameAnswers(a: Answers, b: Answers): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => a[name] === b[name]);
}
