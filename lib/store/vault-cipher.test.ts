import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createVaultCipher, type Place } from "./vault-cipher";

const key = Buffer.alloc(32, "k");
const cipher = createVaultCipher(key);
const place: Place = { table: "secrets", sessionId: "session-a", name: "key" };

describe("the cipher of the vault", () => {
  it("opens what it sealed, in every script and length", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 5_000 }), (text) => {
        expect(cipher.open(cipher.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it("never seals twice the same way", () => {
    const sealed = Array.from({ length: 200 }, () => cipher.seal("text", place));
    expect(new Set(sealed.map((text) => text.slice(0, 19))).size).toBe(200);
  });

  it.each([
    ["table", { ...place, table: "documents" as const }],
    ["session", { ...place, sessionId: "session-b" }],
    ["name", { ...place, name: "another" }],
    ["split of the same letters", { ...place, sessionId: "session-", name: "akey" }],
  ])("does not open at another %s", (_, elsewhere) => {
    expect(cipher.open(cipher.seal("text", place), elsewhere)).toBeUndefined();
  });

  it("does not open with another key", () => {
    expect(createVaultCipher(Buffer.alloc(32, "o")).open(cipher.seal("text", place), place)).toBeUndefined();
  });

  // Of lengths that fill the last character of base64 with bits of the text, and of others.
  it.each(["text", "texts", "textsy"])("does not open what was changed in a single place: %s", (text) => {
    const sealed = cipher.seal(text, place);
    for (let index = 0; index < sealed.length; index += 1) {
      for (const other of ["A", "B", "C", "D"].filter((one) => one !== sealed[index])) {
        const changed = sealed.slice(0, index) + other + sealed.slice(index + 1);
        expect(cipher.open(changed, place), `at ${index}`).toBeUndefined();
      }
    }
  });

  it.each(["", "v1.", "v1.AAAA", "v2.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"])(
    "does not open %j",
    (text) => {
      expect(cipher.open(text, place)).toBeUndefined();
    },
  );

  it("does not show its key", () => {
    expect(inspect(cipher, { depth: 9, showHidden: true })).not.toContain("kkkk");
  });
});
