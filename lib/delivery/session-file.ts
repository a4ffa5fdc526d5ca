import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Secret } from "@/lib/domain/secret";
import type { SessionEvent } from "@/lib/wizard/events";
import { type SecretHit, scanForSecrets } from "@/lib/wizard/secret-scan";
import { maskAccessKeyIds } from "./mask-access-key-ids";

/** First line of a session file: what follows it, one event a line. */
export interface SessionFileHeader {
  readonly format: "bluerange-aws-iot-setup/session";
  readonly version: 1;
  /** Name and version of the program that wrote the file. */
  readonly product: string;
}

/**
 * A session as JSON Lines, to keep or to send to support.
 *
 * Nothing leaves unscanned: if the text holds anything like a secret, `secrets` among them, there is no file but a
 * problem that says which rule hit where.
 */
export function sessionFile(
  product: string,
  events: readonly SessionEvent[],
  secrets: readonly Secret[],
): Result<string> {
  const header: SessionFileHeader = { format: "bluerange-aws-iot-setup/session", version: 1, product };
  const text = jsonLines([header, ...events]);
  // The rules look at the text before masking: a key id shows them where its secret may stand.
  const hits = scanForSecrets(text, secrets);
  if (hits.length > 0) return refused(heldBack(hits, events));
  return ok(jsonLines([header, ...events].map((line) => maskAccessKeyIds(line))));
}

const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join("");

function heldBack(hits: readonly SecretHit[], events: readonly SessionEvent[]): Problem {
  const places = hits.map(({ rule, line, column }) => {
    // The header is line 1.
    const event = events[line - 2];
    return `${rule} at line ${line}, column ${column}${event ? ` (${event.type})` : ""}`;
  });
  return {
    code: "secret-in-session-file",
    message: `The session file was held back, because it may hold a secret: ${[...new Set(places)].join("; ")}`,
    remedy: "Report this place to the makers of the program; no file was written.",
  };
}
