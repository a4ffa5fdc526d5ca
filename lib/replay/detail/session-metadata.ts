import type { Versions } from "@/lib/domain/versions";
import type { OpenedSession } from "../reading/opened-session";
import { sessionIndex } from "../session-index";

/** What a session is about and where it was made. Undefined: the session does not know it yet. */
export interface SessionMetadata {
  /** What the program was that began it. */
  readonly begunWith: Partial<Versions>;
  /** What of that was something else by the time the file was saved: newer, or on another machine. */
  readonly savedWith: readonly (readonly [name: keyof Versions, value: string])[];
  readonly region: string | undefined;
  /** Practice accounts have an id too. */
  readonly accountId: string | undefined;
  readonly accountKind: "practice" | "aws" | undefined;
  readonly partition: string | undefined;
  /** AWS's clock minus the server's. */
  readonly clockOffsetMs: number | undefined;
  readonly events: number;
  readonly begunAt: string | undefined;
  readonly lastedMs: number;
}

export const versionNames = ["product", "node", "os", "sdk"] as const satisfies readonly (keyof Versions)[];

export function sessionMetadata({
  header,
  events,
}: Pick<OpenedSession, "header" | "events">): SessionMetadata {
  const { facts, startMs } = sessionIndex(events);
  const begunWith: Partial<Versions> = events.find((event) => event.type === "session.created") ?? {};
  const last = events.at(-1);
  return {
    begunWith,
    savedWith: versionNames.flatMap((name) => {
      const value = header[name];
      return value === undefined || value === begunWith[name] ? [] : [[name, value] as const];
    }),
    region: facts.region,
    accountId: facts.accountId,
    accountKind: facts.accountKind,
    partition: facts.partition,
    clockOffsetMs: clockOffset(facts.clockOffsetMs),
    events: events.length,
    begunAt: events[0]?.at,
    lastedMs: last ? Date.parse(last.at) - startMs : 0,
  };
}

/** The last four digits, which tell accounts apart without naming them. */
export function maskedAccount(accountId: string): string {
  return `••••${accountId.slice(-4)}`;
}

function clockOffset(text: string | undefined): number | undefined {
  const ms = text === undefined ? Number.NaN : Number.parseFloat(text);
  return Number.isFinite(ms) ? ms : undefined;
}
