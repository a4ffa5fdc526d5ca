import { type Result, refused } from "@/lib/domain/result";
import { eventCollector } from "@/lib/replay/reading/event-collector";
import { bytesMax } from "@/lib/replay/reading/limits";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import type { Piece } from "@/lib/replay/reading/pieces-of";
import { refusals } from "@/lib/replay/reading/refusals";

/**
 * Opens a session file that somebody chose.
 *
 * A worker unpacks it and follows its seals. Its events come from there as text, a block at a time, and each block is
 * read here as it comes, within a frame, so that the page can be used meanwhile. Made into objects over there, all of
 * them would have to be copied at the end, which takes longer and stops the page.
 */
export async function openInWorker(file: File): Promise<Result<OpenedSession>> {
  if (file.size > bytesMax) return refused(refusals.tooBig);
  const worker = idle ?? startWorker();
  idle = undefined;
  const opened = await readPieces(worker, file);
  // One that is not through with its file would mix its pieces with those of the next.
  if (opened.ok) keep(worker);
  else worker.terminate();
  return opened;
}

/** Starts the worker for the next file before it is chosen: its script takes longer to come than a small file to read. */
export function prepareToOpen(): void {
  idle ??= startWorker();
}

let idle: Worker | undefined;

/** Another file needs no request to the server then. */
function keep(worker: Worker): void {
  if (idle) worker.terminate();
  else idle = worker;
}

function startWorker(): Worker {
  return new Worker(new URL("./take-apart.worker.ts", import.meta.url), { type: "module" });
}

function readPieces(worker: Worker, file: File): Promise<Result<OpenedSession>> {
  const take = eventCollector();
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Piece>) => {
      const read = take(data);
      if (read) resolve(read);
    };
    worker.onerror = () => resolve(refused(refusals.unreadable));
    worker.postMessage(file);
  });
}
