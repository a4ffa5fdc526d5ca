import type { StepId } from "@/lib/wizard/words";

/** Where a run is broken off: after its event is on disk, or after AWS has done the call and before that is. */
export interface Halt {
  readonly sessionId: string;
  readonly step: StepId;
  readonly planId: string;
  /** The run undoes: this plan first, then these. */
  readonly undoes?: readonly string[];
  readonly changeId: string;
  readonly action: string;
  readonly after: "change.started" | "aws" | "change.done";
}
