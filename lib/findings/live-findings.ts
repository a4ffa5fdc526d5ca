import type { SessionEvent } from "@/lib/wizard/events";
import type { Finding } from "./finding";
import { findingsOf } from "./findings-of";

/**
 * What is worth saying beside the pages of a session that is under way: what stands by now, without what the pages
 * say themselves.
 */
export function liveFindings(events: readonly SessionEvent[]): readonly Finding[] {
  return findingsOf(events).filter(({ id, overcome }) => !overcome && !saidByPages.has(id));
}

const saidByPages: ReadonlySet<string> = new Set([
  "files-not-taken",
  "not-installed",
  "operator-keys-kept",
  "practice-account",
  "still-running",
  "unfinished",
]);
