import type { YmlDocument } from "./read-yml";
import { valueAt } from "./yml-tree";

/** Whether a document counts only under some condition, in Spring's present way or the one before it. */
export const isConditional = ({ contents }: YmlDocument): boolean =>
  valueAt(contents, ["spring", "config", "activate"]) !== undefined ||
  valueAt(contents, ["spring", "profiles"]) !== undefined;
