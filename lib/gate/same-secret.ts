import "server-only";

import { createHash, timingSafeEqual } from "node:crypto";

/** Compares in a time that tells nothing of where, or in which length, the two differ. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
