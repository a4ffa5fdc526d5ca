import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type NumberedCall, numbered } from "./cells";
import { normalForm, oursOf } from "./ours-of";
import type { Bench } from "./run-cell";
import { newSession, operatorKeyId, startSetup } from "./start-setup";
import { openWorld } from "./world";

/** A setup in which nothing goes wrong: what the account looks like after it, and what it called. */
export interface Reference {
  readonly account: string;
  readonly calls: readonly NumberedCall[];
  /** Actions of the calls that were changes of a plan, with intent and receipt. */
  readonly changes: ReadonlySet<string>;
}

export async function referenceRun({ lookAlike, witness }: Bench): Promise<Reference> {
  await lookAlike.reset();
  await witness.seedNeighbours();
  const before = await witness.read();
  const dataDir = mkdtempSync(join(tmpdir(), "chaos-"));
  const world = await openWorld({ dataDir, endpoint: lookAlike.endpoint });
  const sessionId = await newSession(world.engine);
  const already = (await lookAlike.calls()).length;
  const ended = await startSetup(world.engine, sessionId);
  const events = await world.events(sessionId);
  await world.close();
  rmSync(dataDir, { recursive: true, force: true });
  if (ended !== "done") throw new Error(`nothing was in the way, and yet it ended: ${ended}`);
  const calls = (await lookAlike.calls()).slice(already).filter(({ key }) => key === operatorKeyId);
  return {
    account: normalForm(oursOf(await witness.read(), before)),
    calls: numbered(calls.map(({ action }) => action)),
    changes: new Set(
      events.flatMap((event) =>
        event.type === "plan.made" ? event.plan.changes.map(({ call }) => call.action) : [],
      ),
    ),
  };
}
