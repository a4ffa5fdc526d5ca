import type { JsonObject } from "@/lib/domain/json";
import type { Change } from "@/lib/wizard/change";

/** What a change has replaced, for its receipt: undo puts exactly this back. */
export function replacedBy(change: Change): JsonObject {
  const replaced = change.documents.find(({ replaces }) => replaces !== undefined)?.replaces;
  return replaced === undefined ? {} : { replaced };
}
