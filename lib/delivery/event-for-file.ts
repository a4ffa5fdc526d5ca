import "server-only";
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";
import { maskAccessKeyIds } from "./mask-access-key-ids";

/**
 * An event as it stands in a session file: the fields of its type and no others, policy documents up to their limit,
 * nothing that somebody wrote as a description in AWS, access key ids masked.
 *
 * Throws where it is then no event any more, for a file with less than what happened would mislead.
 */
export function eventForFile(event: SessionEvent): SessionEvent {
  const shown = readEvent(maskAccessKeyIds(limited(event)));
  if (!shown) throw new Error(`this event can't stand in a session file: ${event.type}, number ${event.seq}`);
  return shown;
}

/** Of a document as JSON text, in characters. */
const documentMax = 8_000;

/** Fields that hold what AWS answered. In them, words of other people would be a leak. */
const answered: readonly string[] = ["observed", "baseline", "receipt"];

/** What people write about their own things, and AWS about its errors, under whatever name it comes. */
const freeWords = /(description|message|comment)s?$/i;

/** The same data without free words where `isAnswer`, and with stubs in the place of long policy documents. */
function limited(value: unknown, isAnswer = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => limited(entry, isAnswer));
  if (typeof value !== "object" || value === null) return value;
  if ("Statement" in value) return shortDocument(value);
  const members = Object.entries(value).filter(([name]) => !(isAnswer && freeWords.test(name)));
  return Object.fromEntries(
    members.map(([name, member]) => [name, limited(member, isAnswer || answered.includes(name))]),
  );
}

/** A policy document, or where it is too long for a file a stub that says so. */
function shortDocument(document: object): unknown {
  const { length } = JSON.stringify(document);
  return length <= documentMax ? document : { $leftOut: `policy document of ${length} characters` };
}
