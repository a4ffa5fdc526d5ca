import type { EventBody, EventOf } from "../events";
import type { AnyAwsStep, StepPorts } from "../step";
import type { Facts } from "../words";
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

type Ending = Pick<EventOf<"run.ended">, "outcome" | "problem">;

export function runEnded(
  { entry, runId }: Pick<Run, "runId"> & { readonly entry: { readonly id: AnyAwsStep["id"] } },
  ending: Ending,
): EventBody {
  return { type: "run.ended", step: entry.id, runId, ...ending };
}
