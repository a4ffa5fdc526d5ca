/** For tests: what the documentation says of the fields, made of the schema. */
import { eventLabels } from "../../event-words";
import type { Shape } from "../compile-shape";

type Shapes = Readonly<Record<string, Shape>>;

/** The page with its two tables made anew. */
export function withFieldTables(page: string, { $defs }: { readonly $defs: Shapes }): string {
  const events = table(["Type", "What", "Fields"], eventRows($defs));
  const shapes = table(["Name", "Shape"], shapeRows($defs));
  return between(between(page, "events", events), "shapes", shapes);
}

/** Each type of event with its fields, but for those that every event has. */
function eventRows(defs: Shapes): readonly (readonly string[])[] {
  return Object.entries(eventLabels).map(([type, label]) => {
    const fields = fieldsOf(defs[`event.${type}`] ?? {}, ["type", "seq", "at"]);
    return [`\`${type}\``, label, fields];
  });
}

/** Each shape that has a name, but for the events. */
function shapeRows(defs: Shapes): readonly (readonly string[])[] {
  return Object.entries(defs)
    .filter(([name]) => !name.startsWith("event"))
    .map(([name, shape]) => [name, shape.properties ? fieldsOf(shape, []) : typeOf(shape)])
    .toSorted(([one = ""], [other = ""]) => one.localeCompare(other));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function between(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const [before = "", rest = ""] = page.split(start);
  const [, after = ""] = rest.split(end);
  return `${before}${start}${text}${end}${after}`;
}

/** "`step` step, `runId?` id": the optional ones with a question mark. */
function fieldsOf({ properties = {}, required = [] }: Shape, without: readonly string[]): string {
  return Object.entries(properties)
    .filter(([name]) => !without.includes(name))
    .map(([name, shape]) => `\`${name}${required.includes(name) ? "" : "?"}\` ${typeOf(shape)}`)
    .join(", ");
}

function typeOf(shape: Shape): string {
  if (shape.$ref) return shape.$ref.replace("#/$defs/", "");
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((text) => `"${text}"`).join(" or ");
  if (shape.items) return `list of ${typeOf(shape.items)}`;
  if (shape.properties) return `(${fieldsOf(shape, [])})`;
  if (typeof shape.additionalProperties === "object")
    return `object of ${typeOf(shape.additionalProperties)}`;
  if (shape.type === "string") return textOf(shape);
  return shape.type ?? "any JSON";
}

function textOf({ pattern, minLength = 0, maxLength }: Shape): string {
  if (maxLength !== undefined) return `text of ${minLength} to ${maxLength} characters`;
  return pattern === undefined ? "text" : "text of a form of its own";
}
