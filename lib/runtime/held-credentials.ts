import "server-only";
import type { AwsCredentials } from "@/lib/aws/clients";
import { type Identity, type KeyOwners, ofOneAccount } from "@/lib/aws/one-account";
import type { ConnectRequest, RecordedCall } from "@/lib/wizard/ports";
import type { Answers } from "@/lib/wizard/words";

export type Recorder = (call: RecordedCall) => void;

/** Whose credentials they are, and where AWS is asked for that. */
type Place = Pick<ConnectRequest, "sessionId" | "answers">;

/**
 * Holds credentials to a session's account. What this machine gives may be another account's by now; keys that were
 * typed, and those of the practice account, are what they were.
 */
export function credentialHolder(
  ask: (place: Place, identity: Identity, record: Recorder) => Promise<string>,
) {
  const owners: KeyOwners = new Map();
  return {
    to(accountId: string | undefined, credentials: AwsCredentials, place: Place, record: Recorder) {
      if (typeof credentials !== "function" || accountId === undefined) return credentials;
      return ofOneAccount(credentials, {
        accountId,
        origin: originOf(place.answers),
        owners,
        ask: (identity) => ask(place, identity, record),
      });
    },

    /** AWS has just said whose these are, so it need not be asked again. */
    async note(credentials: AwsCredentials, accountId: string): Promise<void> {
      if (typeof credentials !== "function") return;
      owners.set((await credentials()).accessKeyId, Promise.resolve(accountId));
    },
  };
}

/** As the beginning of the sentence that says whose they are. */
function originOf({ credentialSource, profile }: Answers): string {
  return credentialSource === "profile"
    ? `The AWS profile ${profile} belongs`
    : "The AWS credentials of this terminal belong";
}
