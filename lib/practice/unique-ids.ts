import "server-only";
import { randomBytes } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

type Prefix = "AIDA" | "AROA" | "AGPA" | "AKIA" | "ASIA" | "APKA" | "ACCA";

/**
 * An id as IAM makes them: AIDA for users, AROA for roles, AGPA for groups, AKIA and ASIA for keys, APKA for public
 * keys, ACCA for service credentials; `length` with the prefix.
 */
export function uniqueId(prefix: Prefix | "", length: 20 | 21): string {
  const letters = [...randomBytes(length - prefix.length)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return prefix + letters.join("");
}

/** 40 characters of base64, as the secret of an access key is. */
export function secretAccessKey(): string {
  return randomBytes(30).toString("base64");
}
