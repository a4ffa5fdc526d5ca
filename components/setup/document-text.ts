import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { isHole } from "@/lib/wizard/hole";

// Characters that no document contains: they mark the place of a hole inside the text.
const OPEN = "\uE000";
const CLOSE = "\uE001";

/** A document as text to show: two blanks of indent, and a marked token where a value is not known yet. */
export function documentText(json: Json): string {
  return JSON.stringify(marked(json), null, 2);
}

/** The name of the hole that a token stands for. */
export function holeOf(token: string): string | undefined {
  return token.startsWith(`"${OPEN}`) && token.endsWith(`${CLOSE}"`) ? token.slice(2, -2) : undefined;
}

/** The text without marks, each hole as its name in angle brackets: for a line-by-line comparison. */
export function plainDocumentText(json: Json): string {
  return documentText(json).replaceAll(OPEN, "<").replaceAll(CLOSE, ">");
}

/** `before` with its keys in the order of `after`, so that a comparison shows differences of meaning only. */
export function inOrderOf(before: Json, after: Json): Json {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.map((entry, index) => inOrderOf(entry, after[index] ?? null));
  }
  if (isJsonObject(before) && isJsonObject(after)) return objectInOrderOf(before, after);
  return before;
}

function objectInOrderOf(before: JsonObject, after: JsonObject): JsonObject {
  const shared = Object.keys(after).filter((key) => Object.hasOwn(before, key));
  const own = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return Object.fromEntries(
    [...shared, ...own].map((key) => [key, inOrderOf(before[key] ?? null, after[key] ?? null)]),
  );
}

function marked(json: Json): Json {
  if (isHole(json)) return `${OPEN}${json.$hole}${CLOSE}`;
  if (Array.isArray(json)) return json.map(marked);
  if (isJsonObject(json))
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, marked(value)]));
  return json;
}
