import { type RefObject, useCallback, useRef } from "react";
import type { Result } from "@/lib/domain/result";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";

/** Reads a session file that somebody chose. */
export type ReadFile = (file: File) => Promise<Result<OpenedSession>>;

export interface NewestFile {
  /** The file that was chosen last; null before the first. */
  readonly newest: RefObject<File | null>;
  /** Undefined where another file was chosen while this one was read: a large one takes longer than a small one. */
  readonly readNewest: (file: File) => Promise<Result<OpenedSession> | undefined>;
}

/** Of files that are chosen one after another, the last one counts. */
export function useNewestFile(read: ReadFile): NewestFile {
  const newest = useRef<File>(null);
  const readNewest = useCallback(
    async (file: File) => {
      newest.current = file;
      const opened = await read(file);
      return newest.current === file ? opened : undefined;
    },
    [read],
  );
  return { newest, readNewest };
}
