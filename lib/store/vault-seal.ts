import "server-only";
import type { Db } from "./tables";
import type { Place, VaultCipher } from "./vault-cipher";

/**
 * A known text, sealed with the key of the first start. A start with another key finds it out here, before it could
 * mix secrets of two keys.
 */
const place: Place = { table: "meta", sessionId: "", name: "vault.seal" };
const knownText = "This vault belongs to this key.";

/** Undefined before the first start has ended. */
export async function readSeal(db: Db, tables: ReadonlySet<string>): Promise<string | undefined> {
  if (!tables.has("meta")) return undefined;
  const row = await db.selectFrom("meta").select("value").where("name", "=", place.name).executeTakeFirst();
  return row?.value;
}

export function fitsSeal(cipher: VaultCipher, seal: string): boolean {
  return cipher.open(seal, place) === knownText;
}

/** Seals an unsealed database; gives the seal that holds, which is another server's when that one was quicker. */
export async function sealOnce(db: Db, cipher: VaultCipher): Promise<string> {
  await db
    .insertInto("meta")
    .values({ name: place.name, value: cipher.seal(knownText, place) })
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const row = await db
    .selectFrom("meta")
    .select("value")
    .where("name", "=", place.name)
    .executeTakeFirstOrThrow();
  return row.value;
}
