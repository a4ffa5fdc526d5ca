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
 * be as old as our call.
 */
export function isOurs({ setup, createdAt }: Origin, sessionId: string, creation: Made | undefined): boolean {
  if (!creation) return false;
  if (setup !== null) return setup === sessionId;
  const startedAt = new Date(creation.startedAt);
  return madeAfter(createdAt, startedAt) && !madeLongAfter(createdAt, startedAt);
}

/** Without what was written to an earlier bearer of the name, which somebody has deleted since. */
export function writtenTo({ createdAt }: Origin, made: readonly Made[]): readonly Made[] {
  return made.filter(({ startedAt }) => !madeLongAfter(createdAt, new Date(startedAt)));
}
