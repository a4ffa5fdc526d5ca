import { describe, expect, test } from "vitest";
import { initialAnswers } from "@/lib/wizard/form";
import { account } from "./step";

const typed = initialAnswers(account.form);

test("the defaults are enough, the keys are read apart", () => {
  const answers = { accountKind: "aws", region: "eu-west-1", credentialSource: "typed" };
  expect(account.parse(typed, {})).toEqual({ ok: true, answers, notices: [] });
});

test("the practice account needs no keys", () => {
  const answers = { accountKind: "practice", region: "eu-central-1" };
  expect(account.parse({ ...typed, ...answers }, {})).toEqual({ ok: true, answers, notices: [] });
});

test("a profile needs no keys", () => {
  const parsed = account.parse({ ...typed, credentialSource: "profile", profile: "work" }, {});
  expect(parsed).toMatchObject({ ok: true, answers: { credentialSource: "profile", profile: "work" } });
});

describe("says what is missing, at its field", () => {
  test.each([
    ["the profile", { credentialSource: "profile", profile: " " }, ["profile"]],
    ["the region", { region: "" }, ["region"]],
    ["a region with both services", { region: "af-south-1" }, ["region"]],
    ["an account of a known kind", { accountKind: "other" }, ["accountKind"]],
  ])("%s", (_, more, fields) => {
    const parsed = account.parse({ ...typed, ...more }, {});
    expect(!parsed.ok && parsed.problems.map(({ field }) => field)).toEqual(fields);
  });
});

test("an untested region is said to be one", () => {
  expect(account.parse({ ...typed, region: "us-gov-west-1" }, {})).toMatchObject({
    notices: [{ code: "region-untested" }],
  });
});

// Answers become an event that can be mailed to support, and people paste the secret into the wrong field.
test("no key gets into the answers", () => {
  const pasted = { accessKeyId: "canary", secretAccessKey: "canary", sessionToken: "canary" };
  expect(JSON.stringify(account.parse({ ...typed, ...pasted }, {}))).not.toContain("canary");
});

test("a refused form shows the key ID again, but nothing that could be a secret in its field", () => {
  expect(account.echo({ accessKeyId: "AKIAIOSFODNN7EXAMPLE", region: "x" })).toMatchObject({
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  });
  expect(account.echo({ accessKeyId: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" })).toEqual({});
});
