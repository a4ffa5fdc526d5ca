import type { ObservedKey } from "./access-keys";
import type { DesiredUser } from "./desire";
import type { ObservedUser } from "./inspect";

/** The key that the person wants gone, as long as it is there. */
export function keyToDelete({ keys }: ObservedUser, desired: DesiredUser): ObservedKey | undefined {
  return keys.find(({ id }) => id === desired.deleteKeyId);
}

/** The keys that stay beside a new one. */
export function keysLeft({ keys }: ObservedUser, desired: DesiredUser): readonly ObservedKey[] {
  return keys.filter(({ id }) => id !== desired.deleteKeyId);
}
