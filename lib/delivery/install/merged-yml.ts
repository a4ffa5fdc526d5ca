import "server-only";
import { createHash } from "node:crypto";
import type { Secret } from "@/lib/domain/secret";

/** The administrator's own application.yml with the two blocks merged into it. */
export interface MergedYml {
  readonly text: Secret;
  /** Of the file as it was before, so that a script knows it again on the server. */
  readonly digestBefore: string;
}

/**
 * SHA-256 in hex of a text without blanks, tabs, line ends and the three bytes of the byte order mark: what went
 * through a browser's text field comes back with others. The scripts for the server say the same in their languages.
 */
export function digestOf(text: string): string {
  const bytes = new TextEncoder().encode(text).filter((byte) => !ignored.includes(byte));
  return createHash("sha256").update(bytes).digest("hex");
}

const ignored: readonly number[] = [0x20, 0x09, 0x0d, 0x0a, 0xef, 0xbb, 0xbf];
