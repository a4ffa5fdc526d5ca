/**
 * Run as a process of its own: starts a setup, and ends as a power cut would end it at the point that it is told.
 * Prints every secret that it is given, a line of JSON each, so that the one who started it can look for them.
 */
import { writeSync } from "node:fs";
import type { EventBody } from "@/lib/wizard/events";
import type { KillPoint } from "./cells";
import { secretsIn } from "./secrets-in";
import { startSetup } from "./start-setup";
import { openWorld, type Watch } from "./world";

export interface KillOrder {
  readonly dataDir: string;
  readonly endpoint: string;
  readonly sessionId: string;
  readonly point: KillPoint;
  readonly action: string;
  readonly occurrence: number;
}

const order: KillOrder = JSON.parse(process.argv[2] ?? "{}");
const actions = new Map<string, string>();
let seen = 0;

const world = await openWorld({ ...order, watch: watchFor(order.point) });
await startSetup(world.engine, order.sessionId);
// The point was not reached; whoever started this sees it by the exit code.
process.exit(0);

function watchFor(point: KillPoint): Watch {
  const atStarted = async (bodies: readonly EventBody[]) => {
    learnActions(bodies);
    for (const body of bodies) if (body.type === "change.started") dieAt(actions.get(body.changeId));
  };
  const atDone = async (bodies: readonly EventBody[]) => {
    for (const body of bodies) if (body.type === "change.done") dieAt(actions.get(body.changeId));
  };
  return {
    beforeAppend: async (bodies) => {
      learnActions(bodies);
      if (point === "killed before the intent") await atStarted(bodies);
    },
    ...(point === "killed after the intent" && { afterAppend: atStarted }),
    ...(point === "killed after the commit" && { afterAppend: atDone }),
    answered: async ({ action }, answer) => {
      for (const secret of secretsIn(answer)) writeSync(1, `${JSON.stringify(secret)}\n`);
      if (point === "killed after the reply") dieAt(action);
      return answer;
    },
  };
}

/** Events name changes; the plan says which call each of them is. */
function learnActions(bodies: readonly EventBody[]): void {
  for (const body of bodies) {
    if (body.type !== "plan.made") continue;
    for (const { id, call } of body.plan.changes) actions.set(id, call.action);
  }
}

function dieAt(action: string | undefined): void {
  if (action !== order.action) return;
  if (seen === order.occurrence) process.kill(process.pid, "SIGKILL");
  seen += 1;
}
