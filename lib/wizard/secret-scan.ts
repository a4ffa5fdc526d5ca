import "server-only";
import type { Secret } from "@/lib/domain/secret";
import { encodingsOf } from "./secret-encodings";
import { shapesIn } from "./secret-shapes";

/** What was found and where; never the value itself. Line and column count from 1. */
export interface SecretHit {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The second net under everything that leaves the server: looks for the values that the vault holds, in eight
 * encodings, and for text that has the shape of a secret. No hits: the text may go out.
 */
export function scanForSecrets(text: string, secrets: readonly Secret[]): readonly SecretHit[] {
  const known = secrets.flatMap((secret) =>
    encodingsOf(secret).flatMap(({ encoding, needle }) => {
      const at = text.indexOf(needle);
      return at < 0 ? [] : [hit(`known-value: ${encoding}`, text, at)];
    }),
  );
  return [...known, ...shapesIn(text).map(({ rule, at }) => hit(rule, text, at))];
}

function hit(rule: string, text: string, at: number): SecretHit {
  const before = text.slice(0, at).split("\n");
  return { rule, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
