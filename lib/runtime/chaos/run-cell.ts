import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type LookAlike, notOffered } from "@/e2e/kit/look-alike";
import type { Account } from "@/e2e/kit/read-account";
import type { AccountWitness } from "./account-witness";
import type { KillOrder } from "./be-killed";
import { type Cell, isKill } from "./cells";
import { faultOf } from "./faults-of";
import { broken, unlike } from "./invariants";
import { secretsIn } from "./secrets-in";
import { staleAfter } from "./stale-lists";
import { connect, type Ended, newSession, startSetup } from "./start-setup";
import { undoSetup } from "./undo-setup";
import { openWorld, type World } from "./world";

export interface Bench {
  readonly lookAlike: LookAlike;
  readonly witness: AccountWitness;
}

export interface Verdict {
  readonly cell: Cell;
  /** How often a person had to start it; the second time with nothing in the way. */
  readonly starts: 1 | 2;
  readonly ended: Ended;
  /** What does not hold, in words; empty is what we want. */
  readonly broken: readonly string[];
}

/** A server that starts this much later: what a killed one held has run out by then. */
const LATER_MS = 60_000;

/** One setup in which one thing goes wrong, on a new account with neighbours and a new data folder. */
export async function runCell(
  { lookAlike, witness }: Bench,
  cell: Cell,
  reference: string,
): Promise<Verdict> {
  await lookAlike.reset();
  await witness.seedNeighbours();
  const before = await witness.read();
  const dataDir = mkdtempSync(join(tmpdir(), "chaos-"));
  const secrets: string[] = [];
  try {
    const sessionId = await begin(dataDir, lookAlike.endpoint);
    const first = await firstStart(lookAlike, cell, { dataDir, sessionId, secrets });
    await lookAlike.endFaults();
    const readings: Account[] = [await witness.read()];
    const world = await openWorld({
      dataDir,
      endpoint: lookAlike.endpoint,
      clockAheadMs: LATER_MS,
      watch: { answered: collecting(secrets) },
    });
    const ended = first === "done" ? first : await secondStart(world, sessionId, cell);
    if (first !== "done") readings.push(await witness.read());
    const events = await world.events(sessionId);
    await lookAlike.addFault(notOffered);
    const undone = await undoSetup(world.engine, sessionId);
    const afterwards = await witness.read();
    await world.close();
    const last = readings.at(-1) ?? before;
    return {
      cell,
      starts: first === "done" ? 1 : 2,
      ended,
      broken: [
        ...(ended === "done" ? [] : [`ended: ${ended}`]),
        ...broken({ before, readings, events, dataDir, secrets }),
        ...unlike(reference, last, before),
        ...(undone === "done" ? [] : [`undo ended: ${undone}`]),
        ...(isDeepStrictEqual(afterwards, before) ? [] : ["after its undo the account is not as before"]),
      ],
    };
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function begin(dataDir: string, endpoint: string): Promise<string> {
  const world = await openWorld({ dataDir, endpoint });
  const sessionId = await newSession(world.engine);
  await world.close();
  return sessionId;
}

interface Place {
  readonly dataDir: string;
  readonly sessionId: string;
  readonly secrets: string[];
}

async function firstStart(lookAlike: LookAlike, cell: Cell, place: Place): Promise<Ended> {
  const { endpoint } = lookAlike;
  const { dataDir, sessionId, secrets } = place;
  if (isKill(cell.trouble)) {
    const { action, occurrence } = cell.call;
    return killed({ dataDir, endpoint, sessionId, point: cell.trouble, action, occurrence }, secrets);
  }
  const fault = faultOf(cell);
  if (fault) await lookAlike.addFault(fault);
  const stale = cell.trouble === "stale lists after it" ? staleAfter(cell.call) : undefined;
  const collect = collecting(secrets);
  const world = await openWorld({
    dataDir,
    endpoint,
    watch: {
      answered: async (call, answer) => {
        await collect(call, answer);
        return stale ? stale(call, answer) : answer;
      },
    },
  });
  try {
    return await startSetup(world.engine, sessionId);
  } finally {
    await world.close();
  }
}

async function secondStart({ engine }: World, sessionId: string, { trouble }: Cell): Promise<Ended> {
  if (trouble === "session expired from here on") await connect(engine, sessionId);
  return startSetup(engine, sessionId);
}

const collecting = (secrets: string[]) => async (_: unknown, answer: unknown) => {
  secrets.push(...secretsIn(answer));
  return answer;
};

/** Runs the setup in a process of its own until it is killed. */
function killed(order: KillOrder, secrets: string[]): Promise<Ended> {
  const args = ["--conditions=react-server", "--import", "./scripts/quiet.mjs", "--import", "tsx"];
  const child = spawn(process.execPath, [...args, "lib/runtime/chaos/be-killed.ts", JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.once("close", (_, signal) => {
      secrets.push(
        ...printed
          .split("\n")
          .filter(Boolean)
          .map((line) => String(JSON.parse(line))),
      );
      if (signal === "SIGKILL") resolve("killed");
      else
        reject(new Error(`the point was not reached: ${order.point}, ${order.action} ${order.occurrence}`));
    });
  });
}
