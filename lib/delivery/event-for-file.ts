import "server-only";
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";
import { maskAccessKeyIds } from "./mask-access-key-ids";
import { withoutForeignWords } from "./without-foreign-words";

/**
 * An event as it stands in a session file: the fields of its type and no others, policy documents up to their limit,
 * nothing that somebody else keeps or wrote in AWS, access key ids masked.
 *
 * Throws where it is then no event any more, for a file with less than what happened would mislead.
 */
export function eventForFile(event: SessionEvent): SessionEvent {
  const shown = readEvent(maskAccessKeyIds(withoutForeignWords(event)));
  if (!shown) throw new Error(`this event can't stand in a session file: ${event.type}, number ${event.seq}`);
  return shown;
}
