import "server-only";
import type { Secret } from "@/lib/domain/secret";

export interface EncodedSecret {
  readonly encoding: string;
  /** The text to look for: itself as secret as the value. */
  readonly needle: string;
}

/** The forms in which a known value may hide in a text. Values under 8 characters can't be told from ordinary text. */
export function encodingsOf(secret: Secret): readonly EncodedSecret[] {
  const value = secret.reveal();
  const json = JSON.stringify(value).slice(1, -1);
  return Object.entries({
    raw: [value],
    base64: alignments(value),
    base64url: alignments(value).map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
    hex: [hexOf(value), hexOf(value).toUpperCase()],
    "URL-encoded": urlForms(value),
    "JSON-escaped": [json, json.replaceAll("/", "\\/"), JSON.stringify(json).slice(1, -1)],
    reversed: [[...value].reverse().join("")],
    "PEM line": secretPemLines(value),
  }).flatMap(([encoding, needles]) =>
    needles.filter((needle) => needle.length >= lengthMin).map((needle) => ({ encoding, needle })),
  );
}

const lengthMin = 8;

/**
 * Base64 of the value wherever it stands within a longer encoded text: what comes before shifts its bits in one of
 * three ways, and touches only the characters at both ends, which are left off.
 */
function alignments(value: string): readonly string[] {
  return [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(value)]);
    const characters = Math.floor((bytes.length * 8) / 6);
    return bytes.toString("base64").slice(Math.ceil((shift * 8) / 6), characters);
  });
}

const hexOf = (value: string): string => Buffer.from(value).toString("hex");

function urlForms(value: string): readonly string[] {
  const upper = encodeURIComponent(value);
  const lower = upper.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase());
  return [upper, lower, upper.replaceAll("%20", "+"), encodeURIComponent(upper)];
}

/**
 * The lines of a private key's body, each alone. An RSA key begins with its modulus, which the certificate shows to
 * everybody and which takes less than a third: those lines are left out, or a certificate could look like a leak.
 */
function secretPemLines(value: string): readonly string[] {
  if (!value.includes("PRIVATE KEY-----")) return [];
  const lines = value.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line));
  const isRsa = lines.length > 10;
  return isRsa ? lines.slice(Math.ceil(lines.length / 3)) : lines;
}
