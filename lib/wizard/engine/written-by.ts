import { madeBy } from "../made";
import type { Written } from "../step";
import type { StepId } from "../words";
import type { EngineContext } from "./context";
import type { SessionLog } from "./session-log";

/** What the session has written in a step, for its looks; the events are read only where a step asks. */
export function writtenBy(
  { store }: Pick<EngineContext, "store">,
  { sessionId }: Pick<SessionLog, "sessionId">,
  step: StepId,
): Written {
  return async () => madeBy(await store.read(sessionId), step);
}
