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
  /** What the last file was called, kept or refused; undefined for a pasted text. */
  nameOf(sessionId: string): string | undefined;
  put(sessionId: string, own: OwnYml, name?: string): void;
  /** Of a file that is none, its name alone is kept; the one before it is forgotten. */
  refuse(sessionId: string, name?: string): void;
  choose(sessionId: string, choices: MergeChoices): void;
  forget(sessionId: string): void;
}

export function ownYmls(): OwnYmls {
  const kept = new Map<string, OwnYml>();
  const names = new Map<string, string | undefined>();
  const forget = (sessionId: string) => {
    kept.delete(sessionId);
    names.delete(sessionId);
  };
  return {
    get: (sessionId) => kept.get(sessionId),
    nameOf: (sessionId) => names.get(sessionId),
    put(sessionId, own, name) {
      kept.set(sessionId, own);
      names.set(sessionId, name);
    },
    refuse(sessionId, name) {
      forget(sessionId);
      names.set(sessionId, name);
    },
    choose(sessionId, choices) {
      const own = kept.get(sessionId);
      if (own) kept.set(sessionId, { ...own, choices });
    },
    forget,
  };
}

/** Bytes are decoded as UTF-8, a byte order mark stays; undefined where they are no such text. */
export function readOwnYml(file: Uint8Array | string, choices: MergeChoices = {}): OwnYml | undefined {
  const text = typeof file === "string" ? file : decoded(file);
  return text === undefined ? undefined : { text: new Secret(text), choices };
}

function decoded(file: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(file);
  } catch {
    // What is no UTF-8 throws; the error says nothing more.
    return undefined;
  }
}
