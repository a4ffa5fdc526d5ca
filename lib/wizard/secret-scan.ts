import "server-only";
import type { Secret } from "@/lib/domain/secret";
import { encodingsOf } from "./secret-encodings";

/** What was found and where; never the value itself. Line and column count from 1. */
export interface SecretHit {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
}

/**
 * The second net under everything that leaves the server: looks for the values that the vault holds, in eight
 * encodings, and for text that has the shape of a secret. No hits: the text may go out.
 *
 * Ids are no secrets: 64 hex digits (a certificate id) and an access key id alone pass.
 */
export function scanForSecrets(text: string, secrets: readonly Secret[]): readonly SecretHit[] {
  const known = secrets.flatMap((secret) =>
    encodingsOf(secret).flatMap(({ encoding, needle }) => {
      const at = text.indexOf(needle);
      return at < 0 ? [] : [hit(`known-value: ${encoding}`, text, at)];
    }),
  );
  const guessed = text.replace(publicPem, (block) => " ".repeat(block.length));
  const shaped = Object.entries(shapes).flatMap(([rule, shape]) =>
    [...guessed.matchAll(shape)].map((match) => hit(rule, text, match.index)),
  );
  return [...known, ...shaped];
}

function hit(rule: string, text: string, at: number): SecretHit {
  const before = text.slice(0, at).split("\n");
  return { rule, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Lines of a certificate have the alphabet of a secret key, and its last one may have the length. */
const publicPem = /-----BEGIN (?:CERTIFICATE|CERTIFICATE REQUEST|PUBLIC KEY)-----[^-]*/g;

const keyId = "(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}(?![A-Za-z0-9])";
/** 40 characters of base64 of all kinds: a digest in hex has no upper case, a word no digit. */
const secretKey =
  "(?<![A-Za-z0-9/+=])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[0-9])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])";
const between = "[^]{1,120}?";

const shapes = {
  "private-key": /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
  "json-web-token": /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g,
  "access-key-pair": new RegExp(`${keyId}${between}${secretKey}|${secretKey}${between}${keyId}`, "g"),
};
