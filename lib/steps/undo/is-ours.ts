import type { Made } from "@/lib/wizard/made";
import { madeAfter, madeLongAfter } from "../made-after";

/** What is known of who made something that has a name. */
export type Origin = {
  /** Value of the tag bluerange:setup: the session that made it. */
  readonly setup: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
};

/**
 * Whether what stands under a name is what this session made under it. A name proves nothing: somebody may have
 * deleted ours and made another. So it must carry the tag of the session; where the right to tag was missing, it must
 * be as old as our call, by AWS's clock.
 */
export function isOurs({ setup, createdAt }: Origin, sessionId: string, creation: Made | undefined): boolean {
  if (!creation) return false;
  if (setup !== null) return setup === sessionId;
  const startedAt = new Date(creation.startedAt);
  return madeAfter(createdAt, startedAt) && !madeLongAfter(createdAt, startedAt);
}

/**
 * Without what was written to an earlier bearer of the name, which somebody has deleted since. Where the tag says that
 * it is ours, the order of our own writes tells it, `creations` being those that make a bearer: a clock that is wrong
 * must not turn what is ours into somebody else's. Only where no tag helps, the clocks are compared.
 */
export function writtenTo(
  { setup, createdAt }: Origin,
  sessionId: string,
  made: readonly Made[],
  creations: readonly Made[],
): readonly Made[] {
  if (setup !== sessionId) {
    return made.filter(({ startedAt }) => !madeLongAfter(createdAt, new Date(startedAt)));
  }
  const certain = creations.findLast(({ receipt }) => Object.keys(receipt).length > 0);
  return certain ? made.slice(made.indexOf(certain)) : made;
}
