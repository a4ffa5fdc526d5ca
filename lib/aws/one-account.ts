/**
 * Credentials of this machine, held to one account.
 *
 * A profile is read anew whenever it is used. By then somebody may have signed in elsewhere under its name, in a
 * terminal or by single sign-on, and a setup would go on in the other account without a sound. So whoever the
 * credentials belong to is asked before the first of them signs anything. An access key ID never changes its account:
 * each is asked for once.
 */
import "server-only";
import { z } from "zod";
import type { AwsClients, AwsCredentials } from "./clients";
import { send } from "./send";

/** Keys that were read, as the SDK has them. */
export type Identity = Exclude<AwsCredentials, (...args: never) => unknown>;

/** Reads keys where they lie; the SDK hands over what it knows of the client that needs them. */
export type MachineCredentials = Extract<AwsCredentials, (...args: never) => unknown>;

/** To whom access keys belong, by their IDs. */
export type KeyOwners = Map<string, Promise<string>>;

export interface OneAccount {
  readonly accountId: string;
  /** What the credentials are called, as the beginning of a sentence. */
  readonly origin: string;
  readonly owners: KeyOwners;
  /** The account that these keys belong to; lib/runtime asks AWS. */
  ask(identity: Identity): Promise<string>;
}

/** The shape by which failure.ts knows it. */
export class OtherAccountError extends Error {
  override readonly name = "OtherAccountError";
  constructor(
    readonly origin: string,
    readonly found: string,
    readonly wanted: string,
  ) {
    super("the credentials belong to another account");
  }
}

/** The same credentials, which sign for this account alone. Rejects with OtherAccountError where they are another's. */
export function ofOneAccount(credentials: MachineCredentials, account: OneAccount): MachineCredentials {
  const read = readOnce(credentials);
  return async (...client) => {
    const identity = await read(...client);
    const owner = await ownerOf(identity, account);
    if (owner !== account.accountId) throw new OtherAccountError(account.origin, owner, account.accountId);
    return identity;
  };
}

/** One reading for all the clients of a run, so that none of them signs with other keys than its neighbour. */
export function readOnce(credentials: MachineCredentials): MachineCredentials {
  let reading: Promise<Identity> | undefined;
  return async (...client) => {
    const anew = () => credentials(...client);
    reading = reading ? reading.then((held) => (isRunningOut(held) ? anew() : held)) : anew();
    try {
      return await reading;
    } catch (error) {
      reading = undefined;
      throw error;
    }
  };
}

/** The SDK asks again this long before the end. */
const RUNNING_OUT_MS = 5 * 60_000;

function isRunningOut({ expiration }: Identity): boolean {
  return expiration !== undefined && expiration.getTime() - Date.now() < RUNNING_OUT_MS;
}

function ownerOf(identity: Identity, { owners, ask }: OneAccount): Promise<string> {
  const id = identity.accessKeyId;
  const owner = owners.get(id) ?? ask(identity);
  owners.set(id, owner);
  // What could not be found out is asked again.
  owner.catch(() => owners.delete(id));
  return owner;
}

/** Throws what AWS says to these credentials. */
export async function accountOf(clients: AwsClients): Promise<string> {
  const answer = await send(clients, { action: "sts:GetCallerIdentity", input: {} });
  return identityAnswer.parse(answer).Account;
}

const identityAnswer = z.object({ Account: z.string() });
