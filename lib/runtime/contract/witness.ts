import "server-only";
import { type Credentials, practiceCredentials } from "@/lib/practice/caller";
import { createPracticeAccount } from "@/lib/practice/practice-account";
import { practiceAccountId } from "@/lib/practice/world";
import { type Clients, createClients } from "./clients";

/** An account that the contract is checked against. */
export interface Witness extends Clients {
  readonly name: "practice account" | "look-alike";
  readonly accountId: string;
  /** The same account with other credentials. */
  as(credentials: Credentials): Clients;
}

export function practiceWitness(): Witness {
  let saved: string | undefined;
  const account = createPracticeAccount({
    load: async () => saved,
    save: async (text) => {
      saved = text;
    },
    now: () => new Date(),
    // The look-alike knows a new key at once; the delay has its own test beside the practice account.
    keyDelayMs: 0,
  });
  const as = (credentials: Credentials) => createClients(account, credentials);
  return { name: "practice account", accountId: practiceAccountId, as, ...as(practiceCredentials) };
}

/** `endpoint` speaks AWS over HTTP for the account number of AWS's own examples, and takes any key for its administrator's. */
export function lookAlikeWitness(endpoint: URL): Witness {
  const as = (credentials: Credentials) => createClients(endpoint, credentials);
  const anybody = { accessKeyId: "AKIALOOKALIKEACCOUNT", secretAccessKey: "anything" };
  return { name: "look-alike", accountId: "123456789012", as, ...as(anybody) };
}

/** Empties the look-alike. */
export async function resetLookAlike(endpoint: URL): Promise<void> {
  const answer = await fetch(new URL("/_reset", endpoint), { method: "POST", body: "{}" });
  if (!answer.ok) throw new Error(`the look-alike could not be emptied: HTTP ${answer.status}`);
}
