import "server-only";
import { isMap } from "yaml";
import type { ApplicationYmlValues } from "@/lib/domain/application-yml";
import { internalServer, ourBlocks } from "./our-blocks";
import { parseYml, type YmlDocument } from "./read-yml";
import {
  canonical,
  keyText,
  pairsNamed,
  sameNode,
  type YmlMap,
  type YmlNode,
  type YmlPair,
} from "./yml-tree";

export interface Intention {
  /** With the name that the key store got. */
  readonly values: ApplicationYmlValues;
  /** The document that was merged into. */
  readonly index: number;
  readonly isMqttKept: boolean;
}

/**
 * The net under the splicing: whether the merged text, read from scratch, has our two blocks as they should be and
 * everything else as it was. A file that is written in a way nobody thought of ends here, unchanged.
 */
export function isMergedWell(before: readonly YmlDocument[], merged: string, intention: Intention): boolean {
  const after = parseYml(merged);
  if (!after.ok || after.value.length !== Math.max(1, before.length)) return false;
  return after.value.every((document, index) => {
    const old = before[index]?.contents ?? null;
    if (index !== intention.index) return sameNode(old, document.contents);
    return (
      isMap(document.contents) && isRootMerged(isMap(old) ? old.items : [], document.contents, intention)
    );
  });
}

function isRootMerged(old: readonly YmlPair[], root: YmlMap, { values, isMqttKept }: Intention): boolean {
  const { keyStores, keyStore, mqtt, settings } = ourBlocks(values);
  const [oldStores, newStores] = [blockOf(old, keyStores.name), blockOf(root.items, keyStores.name)];
  const [oldMqtt, newMqtt] = [blockOf(old, mqtt.name), blockOf(root.items, mqtt.name)];
  const isStoreOurs = sameNode(
    entriesOf(newStores).find(named(keyStore.name))?.value ?? null,
    keyStore.value,
  );
  const areSettingsOurs = settings.every(({ name, value }) => {
    const [found, ...more] = isMap(newMqtt) ? pairsNamed(newMqtt, name) : [];
    return found !== undefined && more.length === 0 && sameNode(found.value, value);
  });
  const ofMqtt = [...settings.map(({ name }) => name), internalServer(values).name].map(canonical);
  return (
    isStoreOurs &&
    samePairs(entriesOf(oldStores), entriesOf(newStores), (key) => key !== keyStore.name) &&
    (isMqttKept ? sameNode(oldMqtt, newMqtt) : areSettingsOurs) &&
    samePairs(entriesOf(oldMqtt), entriesOf(newMqtt), (key) => !ofMqtt.includes(canonical(key))) &&
    samePairs(old, root.items, (key) => ![keyStores.name, mqtt.name].map(canonical).includes(canonical(key)))
  );
}

const named =
  (name: string) =>
  (pair: YmlPair): boolean =>
    keyText(pair) === name;

const entriesOf = (node: YmlNode | null): readonly YmlPair[] => (isMap(node) ? node.items : []);

const blockOf = (pairs: readonly YmlPair[], name: string): YmlNode | null =>
  pairs.find((pair) => canonical(keyText(pair)) === canonical(name))?.value ?? null;

function samePairs(
  old: readonly YmlPair[],
  now: readonly YmlPair[],
  matters: (key: string) => boolean,
): boolean {
  const [some, others] = [old, now].map((pairs) => pairs.filter((pair) => matters(keyText(pair))));
  if (!some || !others || some.length !== others.length) return false;
  return some.every((pair, index) => {
    const other = others[index];
    return other !== undefined && keyText(pair) === keyText(other) && sameNode(pair.value, other.value);
  });
}
