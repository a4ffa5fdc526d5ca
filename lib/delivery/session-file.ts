import "server-only";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Secret } from "@/lib/domain/secret";
import {
  eventsPerSeal,
  type SessionFileHeader,
  type SessionFileSeal,
  sealOf,
  sessionFileFormat,
  sessionFileVersion,
} from "@/lib/domain/session-file-format";
import type { Versions } from "@/lib/domain/versions";
import type { SessionEvent } from "@/lib/wizard/events";
import { type SecretHit, scanForSecrets } from "@/lib/wizard/secret-scan";
import { eventForFile } from "./event-for-file";
import { maskAccountAndHost } from "./mask-account-and-host";
import { pathOfSecret } from "./path-of-secret";

export interface SessionFileOptions {
  /** What this program is and runs on. */
  readonly versions: Versions;
  /** What the vault holds for this session: none of it may stand in the file. */
  readonly secrets: readonly Secret[];
  /** Puts stand-ins in the place of account ids and hosts. */
  readonly masked: boolean;
}

/**
 * A session as JSON Lines, to keep or to send to support; docs/session-file.md describes it.
 *
 * Nothing leaves unscanned: if the text holds anything like a secret, there is no file but a problem that says which
 * rule hit where, and never what it hit.
 */
export async function sessionFile(
  events: readonly SessionEvent[],
  { versions, secrets, masked }: SessionFileOptions,
): Promise<Result<string>> {
  // The rules look before anything is masked, too: a key id shows them where its secret may stand.
  const leaks = scanForSecrets(events.map(asLine).join(""), secrets);
  if (leaks.length > 0) return refused(heldBack(leaks, events, secrets));
  const shown = events.map(eventForFile);
  const header: SessionFileHeader = {
    format: sessionFileFormat,
    version: sessionFileVersion,
    ...versions,
    ...(masked && { masked: ["account-ids", "host"] }),
  };
  const text = await sealed(asLine(header), (masked ? maskAccountAndHost(shown) : shown).map(asLine));
  const lastLeaks = scanForSecrets(text, secrets);
  return lastLeaks.length > 0 ? refused(heldBack(lastLeaks, [], secrets)) : ok(text);
}

const asLine = (value: SessionEvent | SessionFileHeader | SessionFileSeal): string =>
  `${JSON.stringify(value)}\n`;

/** The lines with a seal after every block of them. */
async function sealed(header: string, events: readonly string[]): Promise<string> {
  let text = "";
  let seal = "";
  for (let start = 0; start === 0 || start < events.length; start += eventsPerSeal) {
    const end = Math.min(start + eventsPerSeal, events.length);
    const lines = (start === 0 ? header : "") + events.slice(start, end).join("");
    const isEnd = end === events.length;
    seal = await sealOn(seal, lines, isEnd);
    text += lines + asLine({ seal, events: end, ...(isEnd && { end: true }) });
  }
  return text;
}

async function sealOn(previous: string, lines: string, coversEnd: boolean): Promise<string> {
  const seal = await sealOf({ previous, lines: new TextEncoder().encode(lines), coversEnd });
  if (seal === undefined) throw new Error("Node has WebCrypto, so a session file can be sealed");
  return seal;
}

/** @param events those of the scanned lines, in their order */
function heldBack(
  hits: readonly SecretHit[],
  events: readonly SessionEvent[],
  secrets: readonly Secret[],
): Problem {
  const places = hits.map(({ rule, line, column }) => {
    const event = events[line - 1];
    return event
      ? `${rule} in event ${event.seq} (${event.type}) at ${pathOfSecret(event, secrets)}`
      : `${rule} at line ${line}, column ${column}`;
  });
  return {
    code: "secret-in-session-file",
    message: `The session file was held back, because it may hold a secret: ${[...new Set(places)].join("; ")}`,
    remedy: "Report this place to the makers of the program; no file was written.",
  };
}
