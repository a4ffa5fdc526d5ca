import type { Change } from "../change";
import { type Run, standing } from "./run";
import { type ChangeEnd, runChange } from "./run-change";

const PARALLEL_MAX = 4;

/** replaced: the run was declared dead meanwhile, and has its end in the session already. */
type Outcome = "done" | "failed" | "stopped" | "replaced";

/**
 * Applies the changes, each as soon as those it waits for are done, independent ones side by side. After a failure
 * or a wish to stop nothing new is begun; what is under way is waited for.
 */
export async function runChanges(run: Run, changes: readonly Change[]): Promise<Outcome> {
  const todo = new Map(changes.map((change) => [change.id, change]));
  const running = new Map<string, Promise<{ readonly id: string; readonly end: ChangeEnd }>>();
  const unfinished = new Set(todo.keys());
  let outcome: Outcome = "done";

  while (true) {
    if (outcome === "done" && todo.size > 0) outcome = await wished(run);
    if (outcome === "done") {
      for (const change of ready(todo, unfinished, PARALLEL_MAX - running.size)) {
        todo.delete(change.id);
        running.set(
          change.id,
          runChange(run, change).then((end) => ({ id: change.id, end })),
        );
      }
    }
    if (running.size === 0) break;
    const ended = await Promise.race(running.values()).catch(async (fault) => {
      await Promise.allSettled(running.values());
      throw fault;
    });
    running.delete(ended.id);
    if (ended.end === "done") unfinished.delete(ended.id);
    else if (ended.end === "left") outcome = outcome === "done" ? await wished(run) : outcome;
    else if (outcome !== "replaced") outcome = "failed";
  }
  if (outcome === "done" && todo.size > 0)
    throw new Error("the changes of a plan wait for each other in a circle");
  return outcome;
}

/** A change waits only for siblings of the same plan: one that is not in it exists already. */
function ready(
  todo: ReadonlyMap<string, Change>,
  unfinished: ReadonlySet<string>,
  room: number,
): readonly Change[] {
  return [...todo.values()]
    .filter(({ after = [] }) => !after.some((id) => unfinished.has(id)))
    .slice(0, Math.max(0, room));
}

async function wished(run: Run): Promise<Outcome> {
  const now = await standing(run);
  return now === "going" ? "done" : now;
}
