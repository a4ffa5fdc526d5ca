import type { JsonObject } from "@/lib/domain/json";
import type { StepId } from "@/lib/wizard/words";
import type { CauseId } from "./causes";
import type { Session } from "./session";

/** error: it stands in the way. warning: it will matter. info: good to know, also what stood in the way and is over. */
export type Severity = "error" | "warning" | "info";

/** What a session tells about itself to somebody who has to act. */
export interface Finding {
  /** The analyzer's id, and behind a colon what it is about where it may find several. Stable over a session's life. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: string;
  /** One sentence. */
  readonly cause: string;
  /** Steps, in order. */
  readonly remedy: readonly string[];
  /** Of an IAM policy: what somebody else has to allow. */
  readonly statement?: JsonObject;
  /** For a POSIX shell, to look or to mend. */
  readonly command?: string;
  /** Numbers (seq) of the events that show it, ascending; at most evidenceMax of them. */
  readonly evidence: readonly number[];
  /** It was so, and a later event shows that it is no more. */
  readonly overcome: boolean;
  /** Which of the known causes of failure it is. */
  readonly causes: readonly CauseId[];
}

/** Looks for one thing. Pure, in a few passes over its kind of events. */
export interface Analyzer {
  readonly id: string;
  /** Of its findings. */
  readonly title: string;
  /** Of its findings, while they stand. */
  readonly severity: Severity;
  /** For the documentation: by what it knows, one sentence. */
  readonly seenBy: string;
  readonly causes: readonly CauseId[];
  find(session: Session): readonly Found[];
}

/** A finding, as far as it is not the same for all of its analyzer. */
export interface Found {
  /** Tells several findings of one analyzer apart. */
  readonly subject?: string;
  readonly cause: string;
  readonly remedy: readonly string[];
  readonly statement?: JsonObject | undefined;
  readonly command?: string | undefined;
  readonly evidence: readonly number[];
  readonly overcome?: boolean;
  /** The analyzer's by default. */
  readonly causes?: readonly CauseId[];
}

/** Where a check is known by: the step that makes it, and its id there. */
export type CheckKey = readonly [step: StepId, id: string];
