import "server-only";
import type { Secret } from "@/lib/domain/secret";
import { finderOf } from "./secret-finder";
import { needlesOf } from "./secret-needles";
import { normalText } from "./secret-normal-text";
import { shapesIn } from "./secret-shapes";

/** What was found and where; never the value itself. Line and column count from 1. */
export interface SecretHit {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The second net under everything that leaves the server: looks for the values that the vault holds, in the forms in
 * which programs pass a value on, and for text that has the shape of a secret. No hits: the text may go out.
 */
export function scanForSecrets(text: string, secrets: readonly Secret[]): readonly SecretHit[] {
  return [...knownValuesIn(text, secrets), ...shapesIn(text)].map(({ rule, at }) => hit(rule, text, at));
}

/** The first place of every value in every encoding. */
function knownValuesIn(
  text: string,
  secrets: readonly Secret[],
): readonly { readonly rule: string; readonly at: number }[] {
  const needles = secrets.flatMap((secret, index) =>
    needlesOf(secret).map(({ encoding, bytes }) => ({ bytes, needle: `${index} ${encoding}` })),
  );
  if (needles.length === 0) return [];
  const { bytes, placeOf } = normalText(text);
  const firstPlaces = new Map<string, number>();
  for (const { needle, at } of finderOf(needles)(bytes)) {
    if (!firstPlaces.has(needle)) firstPlaces.set(needle, at);
  }
  return [...firstPlaces].map(([needle, at]) => ({
    rule: `known-value: ${needle.replace(/^\d+ /, "")}`,
    at: placeOf(at),
  }));
}

function hit(rule: string, text: string, at: number): SecretHit {
  const before = text.slice(0, at).split("\n");
  return { rule, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
