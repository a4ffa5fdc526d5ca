import { maskedAccount } from "@/lib/replay/detail/session-metadata";
import type { Facts } from "@/lib/wizard/words";

/** Whether the account's ID stands around the screen in full. */
export interface AccountCover {
  readonly shown: boolean;
  readonly show: (shown: boolean) => void;
}

/** The facts as they stand around the screen. Covered at first: a screen is shown to others more easily than a file. */
export function coveredFacts(facts: Facts, { shown }: AccountCover): Facts {
  const { accountId } = facts;
  return shown || accountId === undefined ? facts : { ...facts, accountId: maskedAccount(accountId) };
}
