import { isJsonObject, type Json } from "./json";

/** Whether `after` says all that `before` says: it may have more members and entries, and a list in place of one entry. */
export function isAddition(before: Json, after: Json): boolean {
  if (Array.isArray(after)) {
    const entries: readonly Json[] = Array.isArray(before) ? before : [before];
    return entries.every((entry) => after.some((other) => isAddition(entry, other)));
  }
  if (isJsonObject(before) && isJsonObject(after)) {
    return Object.entries(before).every(([name, value]) => {
      const now = after[name];
      return now !== undefined && isAddition(value, now);
    });
  }
  return before === after;
}
