import type { OurEntry } from "./our-blocks";
import type { MergeQuestion } from "./questions";
import type { NamedPair } from "./spelling";
import type { Splice } from "./splice";

/** How one of the two blocks gets into the file. */
export interface BlockPlan {
  readonly splices: readonly Splice[];
  /** What goes to the end of the document, as the file has no such block. */
  readonly appended: readonly OurEntry[];
  readonly questions: readonly MergeQuestion[];
  /** The keys of the file that the plan relies on. */
  readonly named: readonly NamedPair[];
}

export const noPlan: BlockPlan = { splices: [], appended: [], questions: [], named: [] };
