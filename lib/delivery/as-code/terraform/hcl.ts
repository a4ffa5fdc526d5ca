/** Writes HCL, the language of Terraform, as `terraform fmt` would. */
import { isJsonObject, type Json } from "@/lib/domain/json";

/** An expression as it stands in the code. */
export interface Expression {
  readonly hcl: string;
}

export interface Attribute {
  readonly name: string;
  readonly value: Expression;
}

export const attribute = (name: string, value: Expression): Attribute => ({ name, value });

/** How a text becomes an expression: quoted, with references in it. */
export type WriteText = (text: string) => string;

/** A block, for example `resource "aws_iam_user" "bluerange" { … }`, of attributes and ready-made inner parts. */
export function block(header: string, parts: readonly (Attribute | string)[], comment?: string): string {
  const lines = alignedLines(
    parts.map((part) => (typeof part === "string" ? part : { key: part.name, value: part.value.hcl })),
  );
  const body = lines.length === 0 ? " {}" : ` {\n${indent(lines.join("\n"))}\n}`;
  return `${comment ? `${commented(comment)}\n` : ""}${header}${body}`;
}

/** Any JSON as an expression. */
export function expression(value: Json, text: WriteText): Expression {
  return { hcl: valueText(value, text) };
}

/** A document that AWS takes as text. */
export function jsonText(value: Json, text: WriteText): Expression {
  return { hcl: `jsonencode(${valueText(value, text)})` };
}

/** Text in quotes that stands for exactly itself: Terraform would else read `${` and `%{` as code. */
export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/** The inside of a quoted text. */
export function escaped(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\b|\\f|\\\\/g, (found) => escapes[found] ?? found)
    .replace(/[$%]\{/g, (found) => `${found.charAt(0)}${found}`);
}

/** JSON's short forms that HCL does not know. */
const escapes: Readonly<Record<string, string>> = { "\\b": "\\u0008", "\\f": "\\u000c" };

export function commented(text: string): string {
  return text
    .split("\n")
    .map((line) => `# ${line}`.trimEnd())
    .join("\n");
}

function valueText(value: Json, text: WriteText): string {
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return listText(value.map((entry) => valueText(entry, text)));
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, entry]) => ({
    key: /^[A-Za-z_][\w-]*$/.test(key) ? key : quoted(key),
    value: valueText(entry, text),
  }));
  return entries.length === 0 ? "{}" : `{\n${indent(alignedLines(entries).join("\n"))}\n}`;
}

function listText(entries: readonly string[]): string {
  const line = `[${entries.join(", ")}]`;
  if (line.length <= LINE_MAX && !line.includes("\n")) return line;
  return `[\n${indent(entries.map((entry) => `${entry},`).join("\n"))}\n]`;
}

const LINE_MAX = 90;

interface Line {
  readonly key: string;
  readonly value: string;
}

/** The equals signs of neighbouring lines stand under each other; a value of several lines ends the neighbourhood. */
function alignedLines(lines: readonly (Line | string)[]): readonly string[] {
  return lines.map((line, index) => {
    if (typeof line === "string") return line;
    const width = isShort(line) ? Math.max(...neighbours(lines, index).map(({ key }) => key.length)) : 0;
    return `${line.key.padEnd(width)} = ${line.value}`;
  });
}

function neighbours(lines: readonly (Line | string)[], index: number): readonly Line[] {
  let first = index;
  while (isShort(lines[first - 1])) first -= 1;
  let last = index;
  while (isShort(lines[last + 1])) last += 1;
  return lines.slice(first, last + 1).filter((line) => typeof line !== "string");
}

function isShort(line: Line | string | undefined): boolean {
  return typeof line === "object" && !line.value.includes("\n");
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "  ");
}
