import { certificateChanges } from "./certificate-changes";
import type { ForeignChange } from "./foreign-change";
import { poolChanges } from "./pool-changes";
import { roleChanges } from "./role-changes";
import { rightChanges, signInChanges } from "./user-changes";

/** One kind of change each, and none at all. */
export const foreignChanges: readonly ForeignChange[] = [
  { name: "nothing at all", make: async () => {}, found: [] },
  ...rightChanges,
  ...signInChanges,
  ...certificateChanges,
  ...poolChanges,
  ...roleChanges,
];
