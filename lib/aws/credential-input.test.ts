import { describe, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { readCredentialInput } from "./credential-input";

const id = "AKIAIOSFODNN7EXAMPLE";
const temporaryId = "ASIAIOSFODNN7EXAMPLE";
const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const token = "IQoJb3JpZ2luX2VjEXAMPLE/+==";

function read(accessKeyId: string, secretAccessKey?: string, sessionToken?: string, lenient = false) {
  const asSecret = (text?: string) => (text === undefined ? undefined : new Secret(text));
  const typed = {
    accessKeyId,
    secretAccessKey: asSecret(secretAccessKey),
    sessionToken: asSecret(sessionToken),
  };
  const result = readCredentialInput(typed, { lenient });
  if (!result.ok) return result;
  const { credentials } = result;
  return [
    credentials.accessKeyId,
    credentials.secretAccessKey.reveal(),
    ...(credentials.sessionToken ? [credentials.sessionToken.reveal()] : []),
  ];
}

describe("what is pasted along does no harm", () => {
  test.each([
    ["nothing", [id, secret]],
    ["blanks and line breaks", [`  ${id}\r\n`, `\t${secret.slice(0, 20)}\n${secret.slice(20)} `]],
    ["blanks that can't be seen", [`\u200b${id}\ufeff`, `\u00a0${secret}`]],
    ["quotes", [`"${id}"`, `“${secret}”`]],
    ["an empty session token", [id, secret, " "]],
    ["the line of AWS's CSV file in the first field", [`${id},${secret}`, ""]],
    ["the whole CSV file in the second", ["", `Access key ID,Secret access key\r\n${id},${secret}\r\n`]],
    ["a credentials file", [`[default] aws_access_key_id = ${id} aws_secret_access_key = ${secret}`, ""]],
  ])("%s", (_, [first = "", second, third]) => {
    expect(read(first, second, third)).toEqual([id, secret]);
  });

  // A browser drops the line breaks of what is pasted into a field of one line.
  test.each(["\n", ""])("the export lines of AWS's access portal, apart by %j", (lineBreak) => {
    const lines = [
      `export AWS_ACCESS_KEY_ID="${temporaryId}"`,
      `export AWS_SECRET_ACCESS_KEY="${secret}"`,
      `export AWS_SESSION_TOKEN="${token}"`,
    ];
    expect(read(lines.join(lineBreak), "")).toEqual([temporaryId, secret, token]);
  });
});

describe("every refusal names its field", () => {
  test.each([
    ["nothing", ["", ""], ["access-key-missing", "secret-key-missing"]],
    ["the ID of a user", ["AIDAIOSFODNN7EXAMPLE", secret], ["access-key-malformed"]],
    ["an ID that is too short", [id.slice(1), secret], ["access-key-malformed"]],
    ["a secret that lost its end", [id, secret.slice(1)], ["secret-key-malformed"]],
    ["a temporary key without its token", [temporaryId, secret], ["session-token-missing"]],
    ["a lasting key with a token", [id, secret, token], ["session-token-needless"]],
    ["a token with other characters", [temporaryId, secret, "<token>"], ["session-token-malformed"]],
  ])("%s", (_, [first = "", second, third], codes) => {
    const result = read(first, second, third);
    expect(result).toMatchObject({ ok: false, problems: codes.map((code) => ({ code })) });
    const text = JSON.stringify(result);
    for (const typed of [second, third]) if (typed) expect(text).not.toContain(typed);
  });
});

// The form shows again what was typed as the key ID; a secret pasted there must not come back in a page.
test("a secret in the field of the key ID is not shown again", () => {
  expect(read(secret, "")).toMatchObject({ ok: false, accessKeyId: "" });
  expect(read(`${id},${secret.slice(2)}`, "")).toMatchObject({ ok: false, accessKeyId: "" });
  expect(read("AKIATOOSHORT", secret)).toMatchObject({ ok: false, accessKeyId: "AKIATOOSHORT" });
});

test("where an address stands in for AWS, any key will do, but not none", () => {
  expect(read("x", "y", undefined, true)).toEqual(["x", "y"]);
  expect(read(" ", "y", undefined, true)).toMatchObject({ ok: false, problems: [{ field: "accessKeyId" }] });
});
