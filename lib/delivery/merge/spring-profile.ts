import "server-only";
import { isMap } from "yaml";
import type { YmlDocument } from "./read-yml";
import { valueAt } from "./yml-tree";

/** Whether a document counts only under some condition, in Spring's present way or the one before it. */
export function isConditional({ contents }: YmlDocument): boolean {
  const conditions = ["on-profile", "on-cloud-platform"];
  if (conditions.some((condition) => valueAt(contents, ["spring", "config", "activate", condition])))
    return true;
  // As a mapping it says which profiles are active, as text or list which ones the document is for.
  const profiles = valueAt(contents, ["spring", "profiles"]);
  return profiles !== undefined && !isMap(profiles);
}
