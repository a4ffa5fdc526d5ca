import "server-only";
import { createHash } from "node:crypto";

/**
 * SHA-256 in hex: what is kept of a secret. Plain hashing suffices, because what is hashed are random values of 160
 * bits and more, which nobody can guess through.
 */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
