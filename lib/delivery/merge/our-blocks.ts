import "server-only";
import { isMap, parseDocument } from "yaml";
import { type ApplicationYmlValues, applicationYml } from "@/lib/domain/application-yml";
import { keyText, type YmlNode } from "./yml-tree";

/** A key of the manual with its value, and its lines there: comments above it, itself, and what is indented below. */
export interface OurEntry {
  readonly name: string;
  readonly value: YmlNode | null;
  readonly lines: readonly Line[];
}

interface Line {
  /** How far it is indented, in steps. */
  readonly level: number;
  readonly text: string;
}

export interface OurBlocks {
  readonly keyStores: OurEntry;
  readonly keyStore: OurEntry;
  readonly mqtt: OurEntry;
  /** What stands within mqtt, in the manual's order. */
  readonly settings: readonly OurEntry[];
}

/** What the product puts into an application.yml, cut out of the text that it delivers as the manual's. */
export function ourBlocks(values: ApplicationYmlValues): OurBlocks {
  const text = applicationYml(values);
  const lines = text.split("\n").filter((line) => line !== "");
  const [keyStores, mqtt] = entriesOf(parseDocument(text, { version: "1.1" }).contents, lines.map(lineOf), 0);
  const [keyStore] = keyStores ? entriesOf(keyStores.value, keyStores.lines, 1) : [];
  if (!keyStores || !keyStore || !mqtt) throw new Error("The manual's text has no keyStores and mqtt");
  return { keyStores, keyStore, mqtt, settings: entriesOf(mqtt.value, mqtt.lines, 1) };
}

/**
 * The broker of the server's own connection, as the vendor's installation sets it. The manual does not name it, so it
 * is never added, only changed where a file has it.
 */
export function internalServer({ endpoint }: Pick<ApplicationYmlValues, "endpoint">): OurEntry {
  const text = `internalServerURI: 'ssl://${endpoint}'`;
  const [entry] = entriesOf(parseDocument(text, { version: "1.1" }).contents, [lineOf(text)], 0);
  if (!entry) throw new Error("internalServerURI is no entry");
  return entry;
}

/** The manual indents by two blanks. */
function lineOf(line: string): Line {
  const text = line.trimStart();
  return { level: (line.length - text.length) / 2, text };
}

function entriesOf(node: YmlNode | null, lines: readonly Line[], level: number): readonly OurEntry[] {
  if (!isMap(node)) return [];
  const groups = linesPerKey(lines, level);
  return node.items.map((pair, index) => ({
    name: keyText(pair),
    value: pair.value,
    lines: groups[index] ?? [],
  }));
}

/** The lines from this level on, parted before each key or before the comments above it. */
function linesPerKey(lines: readonly Line[], level: number): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  let comments: Line[] = [];
  for (const line of lines.filter((each) => each.level >= level)) {
    if (line.level > level) groups.at(-1)?.push(line);
    else if (line.text.startsWith("#")) comments.push(line);
    else {
      groups.push([...comments, line]);
      comments = [];
    }
  }
  return groups;
}
