import type { SessionEvent } from "@/lib/wizard/events";
import { sessionIndex } from "../session-index";

/** What a session is about and where it was made. Undefined: the session does not know it yet. */
export interface SessionMetadata {
  readonly product: string | undefined;
  readonly node: string | undefined;
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

export function sessionMetadata(events: readonly SessionEvent[]): SessionMetadata {
  const { facts, startMs } = sessionIndex(events);
  const created = events.find((event) => event.type === "session.created");
  const last = events.at(-1);
  return {
    product: created?.product,
    node: created?.node,
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
