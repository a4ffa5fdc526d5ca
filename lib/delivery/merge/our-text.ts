import "server-only";
import { isMap, isScalar, isSeq } from "yaml";
import { yamlScalar } from "@/lib/domain/yaml-scalar";
import type { OurEntry } from "./our-blocks";
import { isEmpty, keyText, type YmlNode } from "./yml-tree";

/** The manual's lines of an entry, indented as the file at hand is. Without line breaks. */
export function blockLines({ lines }: OurEntry, indentation: number, step: number): readonly string[] {
  const [first] = lines;
  const outermost = first?.level ?? 0;
  return lines.map(({ level, text }) => " ".repeat(indentation + (level - outermost) * step) + text);
}

/** The value of a setting as the manual writes it behind the colon; "" where there is none. */
export function inlineValue({ name, lines }: OurEntry): string {
  return lines.at(-1)?.text.slice(`${name}:`.length).trim() ?? "";
}

/** The entry for a place between brackets, where comments and plain text with commas can't stand. */
export const flowEntry = ({ name, value }: OurEntry): string => `${flowKey(name)}: ${flowValue(value)}`;

export function flowValue(node: YmlNode | null): string {
  if (isMap(node))
    return `{${node.items.map((pair) => `${flowKey(keyText(pair))}: ${flowValue(pair.value)}`).join(", ")}}`;
  if (isSeq(node)) return `[${node.items.map(flowValue).join(", ")}]`;
  if (!isScalar(node) || isEmpty(node)) return "null";
  return typeof node.value === "string" ? quoted(node.value) : node.source;
}

const flowKey = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : quoted(name));

function quoted(text: string): string {
  const scalar = yamlScalar(text);
  return /^['"]/.test(scalar) ? scalar : `'${scalar}'`;
}
