import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { EventBody } from "../events";
import { isRunning } from "../fold/is-running";
import type { AppendOptions } from "../ports";
import type { SessionView } from "../view";
import { alreadyRunning } from "./lease";
import type { SessionLog } from "./session-log";

const TRIES_MAX = 50;

/**
 * Appends while no run is under way. Answers, facts or a plan that came in between would be others than those the run
 * was started with. `obstacle` is asked with the view that the events will directly follow.
 */
export async function appendAtRest(
  log: SessionLog,
  bodies: readonly EventBody[],
  options: AppendOptions = {},
  obstacle: (view: SessionView) => Problem | undefined = () => undefined,
): Promise<Result<undefined>> {
  for (let tries = 0; tries < TRIES_MAX; tries += 1) {
    const view = await log.refresh();
    const problem = isRunning(view) ? alreadyRunning : obstacle(view);
    if (problem) return refused(problem);
    if (await log.append(bodies, { ...options, expectedSeq: view.lastSeq })) return ok(undefined);
  }
  throw new Error("the session did not come to rest");
}
