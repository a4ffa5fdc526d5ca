import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { scanForSecrets } from "./secret-scan";

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

// A secret rarely leaks as it is: it leaks inside a header, a URL, a token, a log line of somebody else.
describe("a known value is found", () => {
  test.each([
    ["raw", canary],
    ["base64", base64(canary)],
    ["base64", base64(`user:${canary}@host`)],
    ["base64", base64(`xx${canary}`)],
    ["base64url", Buffer.from(`a${canary}?`).toString("base64url")],
    ["hex", Buffer.from(canary).toString("hex")],
    ["hex", Buffer.from(canary).toString("hex").toUpperCase()],
    ["URL-encoded", encodeURIComponent(canary)],
    ["URL-encoded", encodeURIComponent(encodeURIComponent(canary))],
    ["JSON-escaped", canary.replaceAll("/", "\\/")],
    ["reversed", [...canary].reverse().join("")],
  ])("%s: %s", (encoding, text) => {
    expect(rules(`{"a": "x${text}y"}`, canary)).toContain(`known-value: ${encoding}`);
  });

  test("wherever it stands within an encoded text", () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9/+]{40}$/);
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, value, after) => {
        expect(rules(base64(before + value + after), value)).not.toEqual([]);
      }),
    );
  });

  test("escaped once or twice in JSON, when it holds quotes and line breaks", () => {
    const value = 'pass"word\nwith \\ breaks';
    expect(rules(JSON.stringify({ value }), value)).toContain("known-value: JSON-escaped");
    expect(rules(JSON.stringify(JSON.stringify({ value })), value)).toContain("known-value: JSON-escaped");
  });

  test("as a single line of a private key", () => {
    const line = pem.split("\n")[15] ?? "";
    expect(rules(`log: ${line}`, pem)).toEqual(["known-value: PEM line"]);
  });
});

describe("what has the shape of a secret is found without knowing it", () => {
  test.each([
    ["private-key", pem],
    ["private-key", JSON.stringify({ key: "-----BEGIN PRIVATE KEY-----\nMIIE" })],
    ["json-web-token", `${base64url('{"alg":"RS512"}')}.${base64url('{"sub":"eu-west-1"}')}.c2lnbmF0dXJl`],
    ["access-key-pair", `AKIAIOSFODNN7EXAMPLE:${canary}`],
    ["access-key-pair", JSON.stringify({ secret: canary, id: "ASIAIOSFODNN7EXAMPLE" })],
    ["access-key-pair", `aws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = ${canary}`],
  ])("%s", (rule, text) => {
    expect(rules(text)).toContain(rule);
  });
});

// A net that holds back harmless files would be switched off soon.
test.each([
  ["a certificate id", `AKIAIOSFODNN7EXAMPLE ${"0123456789abcdef".repeat(4)}`],
  ["a digest of 40 hex digits", `AKIAIOSFODNN7EXAMPLE ${"0123456789abcdef".repeat(2)}01234567`],
  ["an access key id", '{"accessKeyId":"AKIAIOSFODNN7EXAMPLE"}'],
  ["a role ARN", "AKIAIOSFODNN7EXAMPLE arn:aws:iam::123456789012:role/RelutionOrganizationAccess"],
  ["a certificate beside a key id", JSON.stringify({ a: certificateOf(39), b: "AKIAIOSFODNN7EXAMPLE" })],
  ["a public key", rsa.publicKey.export({ type: "spki", format: "pem" }).toString()],
])("%s is no secret", (_, text) => {
  expect(scanForSecrets(text, [new Secret(canary), new Secret(pem), new Secret("short")])).toEqual([]);
});

// The certificate stands in the events, and its lines may be cut exactly as those of the key.
test("the modulus, which every certificate shows, is no secret", () => {
  const modulusLines = pem.split("\n").slice(1, 7);
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
