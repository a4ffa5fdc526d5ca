import { type Result, refused } from "@/lib/domain/result";
import { bytesMax } from "@/lib/replay/reading/limits";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { readSessionFile } from "@/lib/replay/reading/read-session-file";
import { refusals } from "@/lib/replay/reading/refusals";

/**
 * Opens a session file without a worker, for a page that came from a disk and may load nothing else. Unpacking is one
 * piece of work; between the others the page can be used.
 */
export async function openHere(file: File): Promise<Result<OpenedSession>> {
  if (file.size > bytesMax) return refused(refusals.tooBig);
  try {
    return await readSessionFile(new Uint8Array(await file.arrayBuffer()), rest);
  } catch {
    // The file has gone since it was chosen, or there is no memory for it.
    return refused(refusals.unreadable);
  }
}

const rest = () => new Promise<void>((resolve) => setTimeout(resolve));
