/** For tests: takes what some parser made of an application.yml apart, by itself and not with the code under test. */
import { mqtt } from "./samples";

type Tree = Readonly<Record<string, unknown>>;

/** Our two blocks without what else stands in them, and all the rest. No value and the empty text are one. */
export function blocksOf(document: unknown, keyStoreName: string) {
  const root = treeOf(document);
  const [keyStores, mqttBlock] = [treeOf(blockNamed(root, "keyStores")), treeOf(blockNamed(root, "mqtt"))];
  const settings = [...Object.keys(mqtt), "internalServerURI"];
  return {
    ours: {
      keyStore: treeOf(keyStores[keyStoreName]),
      mqtt: Object.fromEntries(Object.entries(mqttBlock).filter(([key]) => key in mqtt)),
    },
    rest: {
      root: without(root, ["keyStores", "mqtt"]),
      keyStores: without(keyStores, [keyStoreName]),
      mqtt: without(mqttBlock, settings),
    },
  };
}

function treeOf(value: unknown): Tree {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inner === "" ? null : inner]));
}

const plain = (key: string): string => key.replaceAll(/[-_]/g, "").toLowerCase();

const blockNamed = (tree: Tree, name: string): unknown =>
  Object.entries(tree).find(([key]) => plain(key) === plain(name))?.[1];

const without = (tree: Tree, names: readonly string[]): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([key]) => !names.map(plain).includes(plain(key))));
