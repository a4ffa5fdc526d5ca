import "server-only";
import { z } from "zod";

/** Where the next page starts. Callers see it as opaque text, as AWS's markers are; a foreign text is refused. */
export const marker = z.string().transform((text, context) => {
  const first = Number(
    Buffer.from(text, "base64url")
      .toString("utf8")
      .replace(/^from:/, ""),
  );
  if (Number.isSafeInteger(first) && first > 0) return first;
  context.addIssue({ code: "custom", message: "Invalid Marker." });
  return z.NEVER;
});

export interface Page<T> {
  readonly items: readonly T[];
  /** Undefined on the last page. */
  readonly next: string | undefined;
}

export function page<T>(all: readonly T[], size: number, first = 0): Page<T> {
  const end = first + size;
  const next = end < all.length ? Buffer.from(`from:${end}`).toString("base64url") : undefined;
  return { items: all.slice(first, end), next };
}
