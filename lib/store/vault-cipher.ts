import "server-only";
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";

/** Where a sealed text belongs. It opens there and nowhere else. */
export interface Place {
  readonly table: "secrets" | "documents" | "meta";
  readonly sessionId: string;
  readonly name: string;
}

export interface VaultCipher {
  seal(text: string, place: Place): string;
  /** Undefined where the key is another, the place is another, or a single bit has changed. */
  open(sealed: string, place: Place): string | undefined;
}

const version = "v1.";
const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM. A sealed text is "v1." and the base64url of nonce, ciphertext and tag; every nonce is fresh. */
export function createVaultCipher(keyBytes: Buffer): VaultCipher {
  const key = createSecretKey(keyBytes);
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(bound(place));
      const parts = [nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
      return version + Buffer.concat(parts).toString("base64url");
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed.slice(version.length), "base64url");
      // The last character may have bits that stand for nothing: a change of them is a change, too.
      if (sealed !== version + bytes.toString("base64url")) return undefined;
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      const nonce = bytes.subarray(0, nonceBytes);
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
        .setAAD(bound(place))
        .setAuthTag(bytes.subarray(-tagBytes));
      try {
        const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
  };
}

/** JSON, because no two places have the same: a plain join would let "a" + "bc" pass for "ab" + "c". */
function bound({ table, sessionId, name }: Place): Buffer {
  return Buffer.from(JSON.stringify([version, table, sessionId, name]), "utf8");
}
