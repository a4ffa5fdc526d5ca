import "server-only";
import type { Db } from "./tables";
import type { VaultCipher } from "./vault-cipher";

/** SessionStore.loadSealed. Throws where the row was tampered with. */
export async function loadSealed(
  db: Db,
  cipher: VaultCipher,
  sessionId: string,
  name: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("documents")
    .select("sealed")
    .where("session_id", "=", sessionId)
    .where("name", "=", name)
    .executeTakeFirst();
  if (!row) return undefined;
  const text = cipher.open(row.sealed, { table: "documents", sessionId, name });
  if (text === undefined) throw new Error(`a sealed document does not belong where it lies: ${name}`);
  return text;
}

/** SessionStore.saveSealed. Replaces the document of that name. */
export async function saveSealed(
  db: Db,
  cipher: VaultCipher,
  sessionId: string,
  name: string,
  text: string,
): Promise<void> {
  const sealed = cipher.seal(text, { table: "documents", sessionId, name });
  await db
    .insertInto("documents")
    .values({ session_id: sessionId, name, sealed })
    .onConflict((conflict) => conflict.columns(["session_id", "name"]).doUpdateSet({ sealed }))
    .execute();
}
