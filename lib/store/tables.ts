import type { Kysely, RawBuilder } from "kysely";

/**
 * The tables. Text and integer columns only: they mean the same in both databases, and libsql can't be trusted with
 * more. Instants are ISO 8601 text in UTC with milliseconds, which sorts by time.
 */
export interface Tables {
  readonly sessions: {
    readonly session_id: string;
    readonly created_at: string;
    readonly updated_at: string;
    /** The number of the newest event. Whoever moves it holds the row until the events are in. */
    readonly last_seq: number;
    readonly lease_holder: string | null;
    readonly lease_until: string | null;
  };
  readonly events: {
    readonly session_id: string;
    readonly seq: number;
    /** The whole SessionEvent as JSON. */
    readonly event: string;
  };
  readonly secrets: {
    readonly session_id: string;
    readonly name: string;
    readonly sealed: string;
    readonly expires_at: string | null;
  };
  readonly documents: {
    readonly session_id: string;
    readonly name: string;
    readonly sealed: string;
  };
  readonly meta: {
    readonly name: string;
    readonly value: string;
  };
  /** Kysely's own list of the migrations that were applied. */
  readonly kysely_migration: {
    readonly name: string;
    readonly timestamp: string;
  };
}

/** A connection or a transaction. */
export type Db = Kysely<Tables>;

/** An open database of either kind. */
export interface Database {
  readonly db: Db;
  /** No other process has it open, so leases in it are of processes that have ended. */
  readonly exclusive: boolean;
  /** So many ms from now, by the clock that all who have it open share. */
  instant(inMs: number): RawBuilder<string>;
  /** Overwrites what deleted and replaced rows leave behind in files, as far as the database is able to. */
  erase(): Promise<void>;
  /** Gives up every lock and connection. */
  close(): Promise<void>;
}
