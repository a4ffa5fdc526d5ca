import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { scanForSecrets } from "./secret-scan";
import { writtenForms } from "./testing/written-forms";

const canary = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYCANARY0KEY";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const rsaKey = rsa.privateKey.export({ type: "pkcs1", format: "pem" });
const pem = typeof rsaKey === "string" ? rsaKey : rsaKey.toString();

const rules = (text: string, ...values: string[]): string[] =>
  scanForSecrets(
    text,
    values.map((value) => new Secret(value)),
  ).map(({ rule }) => rule);

const base64 = (text: string): string => Buffer.from(text).toString("base64");

// A secret rarely leaks as it is: it leaks inside a header, a URL, a token, a log line of somebody else. What holds it
// is then a text within JSON, and may be one within JSON within JSON.
describe("a known value is found", () => {
  test.each(writtenForms(canary))("%s: %s", (rule, _, text) => {
    for (const around of [text, JSON.stringify({ a: `x${text}y` }), JSON.stringify(JSON.stringify([text]))])
      expect(rules(around, canary)).toContain(`known-value: ${rule}`);
  });

  test("wherever it stands within an encoded text", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9/+]{40}$/);
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, value, after) => {
        expect(rules(base64(before + value + after), value)).not.toEqual([]);
      }),
    );
  });

  test("in whatever form, and in whatever text, of whatever letters it is", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9/+]{40}$/);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), secret, fc.nat(), (around, value, pick) => {
        const forms = writtenForms(value);
        const [rule = "", form, text = ""] = forms[pick % forms.length] ?? [];
        const line = JSON.stringify({ around, text: `${around} ${text} ${around}` });
        expect(rules(line, value), form).toContain(`known-value: ${rule}`);
      }),
      { numRuns: 1_000 },
    );
  });

  test("escaped once or twice in JSON, when it holds quotes and line breaks", () => {
    const value = 'pass"word\nwith \\ breaks';
    expect(rules(JSON.stringify({ value }), value)).toContain("known-value: raw");
    expect(rules(JSON.stringify(JSON.stringify({ value })), value)).toContain("known-value: raw");
  });
});

const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const keys = [
  ["RSA, PKCS#1", rsa.privateKey, "pkcs1"],
  ["RSA, PKCS#8", rsa.privateKey, "pkcs8"],
  ["EC, SEC 1", ec.privateKey, "sec1"],
  ["EC, PKCS#8", ec.privateKey, "pkcs8"],
] as const;

// The PEM in the vault is one way to write the key, and any other one gives the same key away.
describe.each(keys)("a private key (%s) is found", (_, key, type) => {
  const text = key.export({ type, format: "pem" }).toString();
  const body = text.split("\n").slice(1, -2).join("");
  const wrapped = (width: number) => body.match(new RegExp(`.{1,${width}}`, "g"))?.join("\n") ?? "";
  const other = key.export({
    type: type === "pkcs8" ? (key === rsa.privateKey ? "pkcs1" : "sec1") : "pkcs8",
    format: "der",
  });

  test.each([
    ["without its first line", wrapped(64)],
    ["in lines of 76", wrapped(76)],
    ["in lines of 48", wrapped(48)],
    ["in lines of 32", wrapped(32)],
    ["in one line", body],
    ["in base64url", body.replaceAll("+", "-").replaceAll("/", "_")],
    ["URL-encoded", encodeURIComponent(body)],
    ["as base64, as Kubernetes has it", base64(text)],
    ["as base64 without the last line end", base64(text.trim())],
    ["as base64 of a file of Windows", base64(text.replaceAll("\n", "\r\n"))],
    [
      "as folded base64",
      base64(text)
        .match(/.{1,76}/g)
        ?.join("\n") ?? "",
    ],
    ["as hex of DER", key.export({ type, format: "der" }).toString("hex")],
    ["in another form of DER", other.toString("base64")],
    ["as JWK", JSON.stringify(key.export({ format: "jwk" }).d)],
    ["as hex of the text", Buffer.from(text).toString("hex")],
  ])("%s", (_, written) => {
    expect(rules(JSON.stringify({ written }), text)).toContain("known-value: private key");
  });

  test("by its first private line alone, and by its last", () => {
    const lines = text.split("\n").slice(1, -2);
    const isPublic = key === rsa.privateKey ? 7 : 0;
    for (const line of [
      lines[isPublic] ?? "",
      key === rsa.privateKey ? (lines.at(-2) ?? "") : (lines[0] ?? ""),
    ])
      expect(rules(`log: ${line}`, text)).toEqual(["known-value: private key"]);
  });

  // Both stand in every certificate, which is in the events.
  test("but not its public key", () => {
    const pair = key === rsa.privateKey ? rsa : ec;
    const spki = pair.publicKey.export({ type: "spki", format: "der" });
    for (const shift of [0, 1, 2]) {
      const shown = Buffer.concat([Buffer.alloc(shift), spki]).toString("base64");
      expect(scanForSecrets(shown, [new Secret(text)])).toEqual([]);
    }
  });
});

const webToken = `${base64url('{"alg":"RS512"}')}.${base64url('{"sub":"eu-west-1"}')}.c2lnbmF0dXJl`;
const id = "AKIAIOSFODNN7EXAMPLE";

describe("what has the shape of a secret is found without knowing it", () => {
  test.each([
    ["private-key", pem],
    ["private-key", "-----BEGIN PRIVATE KEY-----\nMIIE"],
    ["private-key", "-----BEGIN PGP PRIVATE KEY BLOCK-----\nlQdG"],
    ["private-key", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nP2/5"],
    ["private-key", encodeURIComponent(pem)],
    ["private-key", base64(pem)],
    ["private-key", base64(`a: ${pem}`)],
    ["private-key", base64(`ab: ${pem}`)],
    ["json-web-token", webToken],
    ["json-web-token", `token:\n${webToken}`],
    ["json-web-token", `\t${webToken}`],
    ["json-web-token", `_${webToken}`],
    ["access-key-pair", `${id}:${canary}`],
    ["access-key-pair", `${id}\n${canary}`],
    ["access-key-pair", `id\t${id}\tx\t${canary}`],
    ["access-key-pair", JSON.stringify({ secret: canary, id: "ASIAIOSFODNN7EXAMPLE" })],
    ["access-key-pair", `aws_access_key_id = ${id}\naws_secret_access_key = ${canary}`],
    ["access-key-pair", `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${canary}\n`],
    ["access-key-pair", `Access key ID,Secret access key\r\n${id},${canary}\r\n`],
    ["access-key-pair", `User,Key,Secret\nbob,${id},${canary}\n`],
    ["access-key-pair", `aws_secret_access_key=${canary}`],
    ["access-key-pair", JSON.stringify({ SecretAccessKey: canary })],
    ["access-key-pair", `-----BEGIN CERTIFICATE-----\nMIIB ${id} ${canary}`],
    ["access-key-pair", `-----BEGIN CERTIFICATE-----\n${id}\n${canary}\n-----END CERTIFICATE-----`],
    ["access-key-pair", `paste -----BEGIN CERTIFICATE----- then ${id} ${canary}`],
  ])("%s: %j", (rule, text) => {
    // In a file it stands within JSON, where a line feed is written as a letter.
    for (const around of [text, JSON.stringify({ a: text }), JSON.stringify(JSON.stringify({ a: text }))])
      expect(rules(around)).toContain(rule);
  });
});

// A net that holds back harmless files would be switched off soon.
test.each([
  ["a certificate id", `AKIAIOSFODNN7EXAMPLE ${"0123456789abcdef".repeat(4)}`],
  ["a digest of 40 hex digits", `AKIAIOSFODNN7EXAMPLE ${"0123456789abcdef".repeat(2)}01234567`],
  ["an access key id", '{"accessKeyId":"AKIAIOSFODNN7EXAMPLE"}'],
  ["a role ARN", "AKIAIOSFODNN7EXAMPLE arn:aws:iam::123456789012:role/RelutionOrganizationAccess"],
  ["a certificate beside a key id", JSON.stringify({ a: certificateOf(39), b: "AKIAIOSFODNN7EXAMPLE" })],
  ["a certificate beside the name of a secret", `Secret access key: ${JSON.stringify(certificateOf(40))}`],
  ["the name of a secret", "The secret access key is shown once. ****************MPLE"],
  ["words of a private key", "The private key stays here; PRIVATE KEY, BEGIN"],
  ["a public key", rsa.publicKey.export({ type: "spki", format: "pem" }).toString()],
])("%s is no secret", (_, text) => {
  expect(scanForSecrets(text, [new Secret(canary), new Secret(pem), new Secret("short")])).toEqual([]);
});

// The certificate stands in the events, and its lines may be cut exactly as those of the key.
test("the modulus, which every certificate shows, is no secret", () => {
  // In the sixth line the private exponent begins.
  const modulusLines = pem.split("\n").slice(1, 6);
  expect(scanForSecrets(modulusLines.join("\n"), [new Secret(pem)])).toEqual([]);
});

test("a hit names the rule and the place, never the value", () => {
  const hits = scanForSecrets(`{"a":1}\n{"b":"${canary}"}`, [new Secret(canary)]);
  expect(hits).toContainEqual({ rule: "known-value: raw", line: 2, column: 7 });
  expect(JSON.stringify(hits)).not.toContain(canary);
});

/** A certificate's text whose last line has so many characters. */
function certificateOf(lastLineLength: number): string {
  const line = "aB3".repeat(22);
  return `-----BEGIN CERTIFICATE-----\n${line}\n${line.slice(0, lastLineLength)}\n-----END CERTIFICATE-----\n`;
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}
