import type { JsonObject } from "@/lib/domain/json";

/** A failure in words. `message` ends where the variable part, if any, is to follow. */
export interface ProblemWords {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** It makes sense to wait a little and send again. */
  readonly transient?: true;
  /** Set where AWS may have done it all the same. */
  readonly unknown?: true;
  readonly statement?: JsonObject;
}

export const tryAgain = "Wait a minute, then try again.";
