import "server-only";
import type { MergeChoices } from "@/lib/delivery/merge/questions";
import { Secret } from "@/lib/domain/secret";

/** An administrator's own application.yml, with the answers to what the merge asked about it. */
export interface OwnYml {
  /** As it was given; it may hold passwords of anything. */
  readonly text: Secret;
  readonly choices: MergeChoices;
}

/**
 * The own files of sessions. They lie in memory alone, never in an event, a database or a temporary file, so after a
 * restart the page asks again.
 */
export interface OwnYmls {
  get(sessionId: string): OwnYml | undefined;
  /** Keeps a file. Bytes are decoded as UTF-8, a byte order mark stays; false where they are no such text. */
  put(sessionId: string, file: Uint8Array | string): boolean;
  choose(sessionId: string, choices: MergeChoices): void;
  forget(sessionId: string): void;
}

export function ownYmls(): OwnYmls {
  const kept = new Map<string, OwnYml>();
  return {
    get: (sessionId) => kept.get(sessionId),
    put(sessionId, file) {
      const text = typeof file === "string" ? file : decoded(file);
      if (text === undefined) return false;
      kept.set(sessionId, { text: new Secret(text), choices: {} });
      return true;
    },
    choose(sessionId, choices) {
      const own = kept.get(sessionId);
      if (own) kept.set(sessionId, { ...own, choices });
    },
    forget: (sessionId) => void kept.delete(sessionId),
  };
}

function decoded(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    // What is no UTF-8 throws; the error says nothing more.
    return undefined;
  }
}
