import "server-only";
import { isMap, isScalar, isSeq } from "yaml";
import type { ApplicationYmlValues } from "@/lib/domain/application-yml";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { ok, type Result } from "@/lib/domain/result";
import { addBelow } from "./add-entries";
import { keyStoreQuestion } from "./key-store-question";
import type { Layout } from "./layout";
import { indentationAt, lineAt, lineEnd } from "./lines";
import { type OurEntry, ourBlocks } from "./our-blocks";
import { blockLines, flowValue } from "./our-text";
import { type BlockPlan, noPlan } from "./plan";
import type { MergeChoices, MergeQuestion } from "./questions";
import { rootBlock } from "./root-blocks";
import type { Splice } from "./splice";
import { replaceByLines, replaceInline, valuePlace } from "./value-place";
import { keyText, sameNode, valueAt, type YmlMap, type YmlNode, type YmlPair } from "./yml-tree";

export interface KeyStorePlan extends BlockPlan {
  /** The name under which the key store is in the file afterwards. */
  readonly keyStoreName: string;
}

/** Adds the key store to the file, or replaces the one of its name. Other key stores are none of our business. */
export function planKeyStore(
  layout: Layout,
  root: YmlMap | undefined,
  values: ApplicationYmlValues,
  choices: MergeChoices,
): Result<KeyStorePlan> {
  const { keyStores, keyStore } = ourBlocks(values);
  const found = root ? rootBlock(layout.text, root, keyStores.name) : ok(undefined);
  if (!found.ok) return found;
  const parent = found.value;
  if (!parent) return ok({ ...noPlan, keyStoreName: keyStore.name, appended: [keyStores] });
  const inFlow = root?.flow === true;
  const decided = decide(layout.text, parent, keyStore, choices);
  const ours = ourBlocks({ ...values, keyStoreName: decided.name }).keyStore;
  const splices = decided.present
    ? replaceStore(
        layout,
        decided.present,
        ours,
        inFlow || (isMap(parent.value) && parent.value.flow === true),
      )
    : addBelow(layout, parent, [ours], { inFlow });
  const named = [{ pair: parent, name: keyStores.name }];
  return ok({ ...noPlan, splices, named, questions: decided.questions, keyStoreName: decided.name });
}

interface Decision {
  readonly name: string;
  /** The key store of this name that the file has. */
  readonly present?: YmlPair | undefined;
  readonly questions: readonly MergeQuestion[];
}

function decide(text: string, parent: YmlPair, ours: OurEntry, choices: MergeChoices): Decision {
  const stores = isMap(parent.value) ? parent.value.items : [];
  const named = (name: string): YmlPair | undefined => stores.find((pair) => keyText(pair) === name);
  const isFree = (name: string): boolean => {
    const present = named(name);
    return !present || sameNode(present.value, ours.value);
  };
  const present = named(ours.name);
  if (!present || isFree(ours.name)) return { name: ours.name, present, questions: [] };
  const freeName = firstFree(ours.name, isFree);
  const line = lineAt(text, present.key.range[0]);
  const question = keyStoreQuestion(
    { name: ours.name, line, freeName, isOurs: isOurs(present.value) },
    choices,
  );
  const name = question.chosen === "replace" ? ours.name : freeName;
  return { name, present: named(name), questions: [question] };
}

function firstFree(name: string, isFree: (name: string) => boolean): string {
  let number = 2;
  while (!isFree(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}

/** An earlier setup has made it, with another folder perhaps. */
function isOurs(store: YmlNode | null): boolean {
  const urls = valueAt(store, ["_privateKeyWithCertificates_1_pem_urls"]);
  const fileNames = isSeq(urls)
    ? urls.items.map((url) => (isScalar(url) ? fileNameOf(String(url.value)) : ""))
    : [];
  return fileNames.join() === [certificateFileName, privateKeyFileName].join();
}

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? "";

function replaceStore(layout: Layout, present: YmlPair, ours: OurEntry, inFlow: boolean): readonly Splice[] {
  if (sameNode(present.value, ours.value)) return [];
  const { text, step } = layout;
  const { colonEnd, start, end } = valuePlace(text, present);
  const onKeyLine = start < end && start <= lineEnd(text, colonEnd);
  if (inFlow || onKeyLine) return replaceInline(layout, present, flowValue(ours.value));
  const below = ours.lines.slice(ours.lines.findIndex(({ level }) => level > (ours.lines[0]?.level ?? 0)));
  const indentation = indentationAt(text, present.key.range[0]) + step;
  return replaceByLines(layout, present, blockLines({ ...ours, lines: below }, indentation, step));
}
