import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";

/**
 * A value that is not known yet, with the name of what yields it.
 *
 * A plan shows whole documents before anything exists. What AWS will only tell later (the id of a pool, the ARN of a
 * certificate) stands in them as a hole; it is filled just before the call, from what sibling changes yielded.
 */
export type Hole = { readonly $hole: string };

export function hole(name: string): Hole {
  return { $hole: name };
}

export function isHole(value: Json | undefined): value is Hole {
  return isJsonObject(value) && typeof value["$hole"] === "string";
}

/** The input with every hole filled. Throws where a value is missing: the order of the changes is then wrong. */
export function fillObject(input: JsonObject, values: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, fill(value, values)]));
}

function fill(value: Json, values: Readonly<Record<string, string>>): Json {
  if (isHole(value)) {
    const known = values[value.$hole];
    if (known === undefined) throw new Error(`nothing has yielded the value of the hole: ${value.$hole}`);
    return known;
  }
  if (Array.isArray(value)) return value.map((entry) => fill(entry, values));
  if (isJsonObject(value)) return fillObject(value, values);
  return value;
}
