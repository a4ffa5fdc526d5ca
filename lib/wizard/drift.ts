import type { Json } from "@/lib/domain/json";
import type { IamAction } from "./change";
import type { StepPorts } from "./step";
import type { Check, Facts } from "./words";

/**
 * One thing that was looked at again after the setup. failed: something of the setup is missing or changed. warning:
 * there is more than the setup made, and somebody may have wanted it. unknown: the credentials may not read it.
 */
export interface DriftCheck extends Omit<Check, "state"> {
  readonly state: Check["state"] | "unknown";
  /** What it is about, in the manual's words: "IAM user bluerange". */
  readonly resource: string;
  /** Where a document differs: as it was wanted, and as it is. Null for none at all. */
  readonly document?: { readonly wanted: Json; readonly found: Json };
}

/** What the session knows of its setup, to compare the account with. */
export interface Baseline {
  readonly facts: Facts;
  /** What the step observed when it was last found right; undefined where nobody here has seen that. */
  readonly seen: Json | undefined;
}

/** How a step looks at everything that could have been changed since it was done, also by other ways than its own. */
export interface StepDrift<Desired = unknown, Surveyed extends Json = Json> {
  /** Beyond the step's own reads; without one of these rights what it would tell stays unknown. */
  readonly reads: readonly IamAction[];
  /** Reads only. */
  survey(ports: StepPorts, desired: Desired, baseline: Baseline): Promise<Surveyed>;
  /** Pure. */
  judge(surveyed: Surveyed, desired: Desired, baseline: Baseline): readonly DriftCheck[];
  /** What later steps are judged by, where no session has learned it. */
  learn?(surveyed: Surveyed, desired: Desired): Facts;
}
