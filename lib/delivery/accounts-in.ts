import type { SessionEvent } from "@/lib/wizard/events";

/** Every account id in a session, each once, in their order: twelve digits that stand for themselves. */
export function accountsIn(events: readonly SessionEvent[]): readonly string[] {
  const accounts = new Set<string>();
  for (const event of events) {
    for (const [id] of JSON.stringify(event).matchAll(accountId)) accounts.add(id);
  }
  return [...accounts];
}

/** Not the end of a UUID. What is escaped (%3A, \n within JSON) ends in a letter or a digit that is none of a word. */
const accountId =
  /(?:(?<=%[0-9A-Fa-f]{2}|\\[bfnrt]|\\u[0-9A-Fa-f]{4})|(?<![A-Za-z0-9]|[0-9a-f]{4}-[0-9a-f]{4}-))\d{12}(?![A-Za-z0-9])/g;
