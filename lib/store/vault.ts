import "server-only";
import type { Secret } from "@/lib/domain/secret";
import type { Vault } from "@/lib/wizard/ports";
import type { SessionVault } from "@/lib/wizard/step";
import { forgetExpired, putSecrets, readSecret, secretNames } from "./secret-rows";
import type { Database } from "./tables";
import type { VaultCipher } from "./vault-cipher";

/** The Vault of lib/wizard, the same over both databases. Whoever looks into it sweeps out first what has expired. */
export function createVault(database: Database, cipher: VaultCipher, now: () => Date): Vault {
  return {
    of: (sessionId, clock) => sessionVault(database, cipher, sessionId, clock),
    async names(sessionId) {
      await forgetExpired(database, now());
      return secretNames(database.db, sessionId);
    },
    forgetExpired: () => forgetExpired(database, now()),
  };
}

function sessionVault(
  database: Database,
  cipher: VaultCipher,
  sessionId: string,
  clock: () => Date,
): SessionVault {
  async function get(name: string): Promise<Secret | undefined> {
    await forgetExpired(database, clock());
    return readSecret(database.db, cipher, sessionId, name);
  }
  return {
    get,
    has: async (name) => (await get(name)) !== undefined,
    async put(name, secret) {
      await putSecrets(database.db, cipher, sessionId, { [name]: secret });
      // What it replaces would else stay readable in the log.
      await database.erase();
    },
  };
}
