import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./testing/test-bed";
import { loadVaultKey } from "./vault-key";

const bytes = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index));

describe("the key of the vault", () => {
  it.each([
    ["base64", bytes.toString("base64")],
    ["base64 without padding", bytes.toString("base64").replace("=", "")],
    ["base64url", bytes.toString("base64url")],
    ["hex", bytes.toString("hex")],
    ["hex in capitals", bytes.toString("hex").toUpperCase()],
    ["with blanks around", ` ${bytes.toString("base64")}\n`],
  ])("is read from VAULT_KEY as %s", async (_, vaultKey) => {
    const key = await loadVaultKey({ dataDir: "/nowhere", vaultKey }, true);
    expect(key).toEqual({ ok: true, value: bytes });
  });

  it.each([
    ["nothing", ""],
    ["a password", "correct horse battery staple"],
    ["16 bytes", bytes.subarray(16).toString("base64")],
    ["33 bytes", Buffer.alloc(33).toString("base64")],
    ["hex that is cut off", bytes.toString("hex").slice(1)],
  ])("is refused where VAULT_KEY is %s, without showing it", async (_, vaultKey) => {
    const key = await loadVaultKey({ dataDir: "/nowhere", vaultKey }, true);
    expect(key).toMatchObject({ ok: false, problem: { code: "vault-key-malformed" } });
    if (vaultKey) expect(JSON.stringify(key)).not.toContain(vaultKey);
  });

  it("is made once and found again", async () => {
    const dataDir = temporaryFolder();
    const made = await loadVaultKey({ dataDir }, false);
    expect(await loadVaultKey({ dataDir }, true)).toEqual(made);
    expect(readdirSync(dataDir)).toEqual(["vault.key"]);
  });

  // A crash while the file was written must not leave half a key that the next start would take for one.
  it("is made anew where making it was interrupted", async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, "vault.key.new"), "half a k");
    expect(await loadVaultKey({ dataDir }, false)).toMatchObject({ ok: true });
    expect(readdirSync(dataDir)).toEqual(["vault.key"]);
    expect(readFileSync(join(dataDir, "vault.key"), "utf8")).toMatch(/^[\w-]{43}\n$/);
  });
});
