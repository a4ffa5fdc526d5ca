import "server-only";
import { Secret } from "@/lib/domain/secret";
import type { Secrets } from "@/lib/wizard/step";
import type { Database, Db } from "./tables";
import type { Place, VaultCipher } from "./vault-cipher";

/** Seals secrets into their rows; a secret of the same name is replaced, its expiry too. */
export async function putSecrets(
  db: Db,
  cipher: VaultCipher,
  sessionId: string,
  secrets: Secrets,
  until?: Date,
): Promise<void> {
  for (const [name, secret] of Object.entries(secrets)) {
    const sealed = cipher.seal(secret.reveal(), placeOf(sessionId, name));
    await db
      .insertInto("secrets")
      .values({ session_id: sessionId, name, sealed, expires_at: until?.toISOString() ?? null })
      .onConflict((conflict) =>
        conflict.columns(["session_id", "name"]).doUpdateSet((row) => ({
          sealed: row.ref("excluded.sealed"),
          expires_at: row.ref("excluded.expires_at"),
        })),
      )
      .execute();
  }
}

/** Throws where the row was tampered with. */
export async function readSecret(
  db: Db,
  cipher: VaultCipher,
  sessionId: string,
  name: string,
): Promise<Secret | undefined> {
  const row = await db
    .selectFrom("secrets")
    .select("sealed")
    .where("session_id", "=", sessionId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (!row) return undefined;
  const text = cipher.open(row.sealed, placeOf(sessionId, name));
  if (text === undefined) throw new Error(`a secret does not belong where it lies: ${name}`);
  return new Secret(text);
}

export async function secretNames(db: Db, sessionId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("secrets")
    .select("name")
    .where("session_id", "=", sessionId)
    .orderBy("name")
    .execute();
  return rows.map(({ name }) => name);
}

export async function forgetSecrets(db: Db, sessionId: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await db
    .deleteFrom("secrets")
    .where("session_id", "=", sessionId)
    .where("name", "in", [...names])
    .execute();
}

/** Deletes every secret whose time is over, whosever session it is in. */
export async function forgetExpired({ db, erase }: Database, now: Date): Promise<void> {
  const instant = now.toISOString();
  const expired = await db
    .selectFrom("secrets")
    .select(["session_id", "name"])
    .where("expires_at", "<=", instant)
    .execute();
  // One by one: a delete that holds several rows could deadlock with an append that renews the same ones.
  for (const { session_id, name } of expired) {
    await db
      .deleteFrom("secrets")
      .where("session_id", "=", session_id)
      .where("name", "=", name)
      .where("expires_at", "<=", instant)
      .execute();
  }
  if (expired.length > 0) await erase();
}

function placeOf(sessionId: string, name: string): Place {
  return { table: "secrets", sessionId, name };
}
