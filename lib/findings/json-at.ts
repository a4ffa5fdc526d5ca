import { isJsonObject, type Json } from "@/lib/domain/json";

export function textAt(value: Json | undefined, ...path: readonly string[]): string | undefined {
  const found = jsonAt(value, ...path);
  return typeof found === "string" ? found : undefined;
}

export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
  const found = jsonAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** What stands at the end of a path; undefined where the path leads nowhere. A file from somebody else may hold anything. */
function jsonAt(value: Json | undefined, ...path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (at, key) => (isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined),
    value,
  );
}
