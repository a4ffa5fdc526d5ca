import type { ApplicationYmlValues } from "@/lib/domain/application-yml";
import { ok, type Result } from "@/lib/domain/result";
import { internalServer, type OurEntry, ourBlocks } from "./our-blocks";
import { onePair } from "./root-blocks";
import { isEmpty, sameNode, type YmlMap, type YmlPair } from "./yml-tree";

/** A setting of ours, and where the file has it. */
export interface MatchedSetting {
  readonly ours: OurEntry;
  readonly theirs: YmlPair | undefined;
}

export interface MatchedSettings {
  /** In the manual's order. */
  readonly settings: readonly MatchedSetting[];
  readonly internal: MatchedSetting;
}

/** Finds the settings that matter within the mqtt of a file, in whatever spelling. */
export function matchSettings(
  text: string,
  map: YmlMap,
  values: ApplicationYmlValues,
): Result<MatchedSettings> {
  const settings: MatchedSetting[] = [];
  for (const ours of [...ourBlocks(values).settings, internalServer(values)]) {
    const theirs = onePair(text, map, ours.name);
    if (!theirs.ok) return theirs;
    settings.push({ ours, theirs: theirs.value });
  }
  const internal = settings.pop();
  if (!internal) throw new Error("internalServerURI was matched last");
  return ok({ settings, internal });
}

export const differs = ({ ours, theirs }: MatchedSetting): boolean =>
  theirs !== undefined && !sameNode(theirs.value, ours.value);

/** Whether a merge would take a value away that somebody has set. */
export const losesValue = (setting: MatchedSetting): boolean =>
  differs(setting) && !isEmpty(setting.theirs?.value ?? null);
