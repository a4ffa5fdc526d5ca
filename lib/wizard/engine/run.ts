import type { EventBody, EventOf } from "../events";
import { stepOf } from "../fold/fold";
import type { AnyAwsStep, StepPorts } from "../step";
import type { Facts, StepId } from "../words";
import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";

/** Everything that one run of one step works with. */
export interface Run {
  readonly context: EngineContext;
  readonly log: SessionLog;
  readonly entry: AnyAwsStep;
  readonly ports: StepPorts;
  readonly desired: unknown;
  readonly facts: Facts;
  readonly runId: string;
}

export type Ending = Pick<EventOf<"run.ended">, "outcome" | "problem">;

export function runEnded(
  { entry, runId }: Pick<Run, "runId"> & { readonly entry: { readonly id: StepId } },
  ending: Ending,
): EventBody {
  return { type: "run.ended", step: entry.id, runId, ...ending };
}

/**
 * How a run stands before it begins something new. stopped: the person wants it to end. replaced: somebody has ended
 * it already, because its server seemed dead; then it begins nothing more.
 */
export async function standing({
  log,
  entry,
  runId,
}: Pick<Run, "log" | "runId"> & { readonly entry: { readonly id: StepId } }): Promise<
  "going" | "stopped" | "replaced"
> {
  const { run } = stepOf(await log.refresh(), entry.id);
  if (run?.runId !== runId || run.state !== "running") return "replaced";
  return run.stopAsked ? "stopped" : "going";
}
