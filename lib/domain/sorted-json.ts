import { isJsonObject, type Json } from "./json";

/** JSON with sorted keys, so that equal content gives equal text; `indent` spaces a level, or all in one line. */
export function sortedJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, sorted, indent);
}

function sorted(_: string, entry: Json): Json {
  if (!isJsonObject(entry)) return entry;
  return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}
