import "server-only";
import { isMap } from "yaml";
import { addBelow } from "./add-entries";
import type { Layout } from "./layout";
import { differs, type MatchedSetting } from "./match-settings";
import type { OurEntry } from "./our-blocks";
import { flowValue, inlineValue } from "./our-text";
import type { Splice } from "./splice";
import { replaceInline } from "./value-place";
import type { YmlPair } from "./yml-tree";

/** Replaces the values of the settings that the file has, and adds those that it lacks next to their neighbours. */
export function setValues(
  layout: Layout,
  parent: YmlPair,
  settings: readonly MatchedSetting[],
): readonly Splice[] {
  const inFlow = isMap(parent.value) && parent.value.flow === true;
  const text = (ours: OurEntry): string => (inFlow ? flowValue(ours.value) : inlineValue(ours));
  const replaced = settings.flatMap((setting) =>
    setting.theirs && differs(setting) ? replaceInline(layout, setting.theirs, text(setting.ours)) : [],
  );
  const added = [...missingByNeighbour(settings, inFlow)].flatMap(([after, entries]) =>
    addBelow(layout, parent, entries, { after, inFlow }),
  );
  return [...replaced, ...added];
}

/** Settings that the file lacks, by the one before them in the manual that it has. Between brackets there is one place. */
function missingByNeighbour(
  settings: readonly MatchedSetting[],
  inFlow: boolean,
): ReadonlyMap<YmlPair | undefined, readonly OurEntry[]> {
  const groups = new Map<YmlPair | undefined, OurEntry[]>();
  let neighbour: YmlPair | undefined;
  for (const { ours, theirs } of settings) {
    if (theirs && !inFlow) neighbour = theirs;
    if (!theirs) groups.set(neighbour, [...(groups.get(neighbour) ?? []), ours]);
  }
  return groups;
}
