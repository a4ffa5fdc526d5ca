import type { EventBody } from "@/lib/wizard/events";
import type { OpenedStore, StoreOptions } from "../open-store";
import { opened } from "./opened";
import type { TestBed } from "./test-bed";

export const at = new Date("2026-11-22T09:30:00.000Z");
export const created: EventBody = { type: "session.created", product: "0.1.0", node: "v22.0.0" };

export function taken(file: string): EventBody {
  return { type: "files.taken", step: "delivery", file };
}

export function minutesLater(minutes: number): Date {
  return new Date(at.getTime() + minutes * 60_000);
}

export interface FreshSession extends OpenedStore {
  readonly sessionId: string;
  readonly options: StoreOptions;
}

/** A new store with one session in it. Its clock stands still, unless the bed brings one. */
export async function freshSession(bed: TestBed): Promise<FreshSession> {
  const options = { now: () => at, ...(await bed.fresh()) };
  const { store, vault } = await opened(options);
  const sessionId = "session-a";
  await store.create(sessionId, created, at);
  return { store, vault, sessionId, options };
}
