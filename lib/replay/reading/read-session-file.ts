import { type Result, refused } from "@/lib/domain/result";
import { eventCollector } from "./event-collector";
import type { OpenedSession } from "./opened-session";
import { piecesOf } from "./pieces-of";
import { refusals } from "./refusals";

/**
 * Reads a session file, plain or compressed with gzip, whoever it is from: what is not as it has to be is refused with
 * the line and what to do. Everything happens here and now, but for `rest`, which is waited for after each part of
 * some milliseconds. Pages that can start a worker call openInWorker instead.
 */
export async function readSessionFile(
  bytes: Uint8Array,
  rest?: () => Promise<void>,
): Promise<Result<OpenedSession>> {
  const take = eventCollector();
  for await (const piece of piecesOf(bytes)) {
    const read = take(piece);
    if (read) return read;
    await rest?.();
  }
  return refused(refusals.empty);
}
