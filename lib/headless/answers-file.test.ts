import { expect, test } from "vitest";
import { answersOfStep, readAnswersFile } from "./answers-file";

const least = "externalUrl: https://relution.mycompany.com\nregion: eu-west-1\naccount: practice\n";

test("three answers are enough, and a trust policy is repaired only if asked for", () => {
  expect(readAnswersFile(least)).toEqual({
    ok: true,
    value: {
      externalUrl: "https://relution.mycompany.com",
      region: "eu-west-1",
      account: "practice",
      repairTrust: false,
    },
  });
});

// People quote numbers and flags, or don't, and leave keys of a template empty.
test.each([
  ['account: "123456789012"', { account: "123456789012" }],
  ["account: 123456789012", { account: "123456789012" }],
  ["account: aws", { account: "aws" }],
  ["defaultRoles: false", { defaultRoles: false }],
  ['defaultRoles: "false"', { defaultRoles: false }],
  ["repairTrust: true", { repairTrust: true }],
  ["userName:", {}],
  ["iamPath: ' /iot/ '", { iamPath: "/iot/" }],
])("reads %s", (line, wanted) => {
  const others = least.replace(
    "account: practice\n",
    line.startsWith("account") ? "" : "account: practice\n",
  );
  expect(readAnswersFile(`${others}${line}\n`)).toMatchObject({ ok: true, value: wanted });
});

test.each([
  ["a missing key", "region: eu-west-1\naccount: aws\n", "externalUrl"],
  ["an unknown key", `${least}userNmae: x\n`, "userNmae"],
  ["an account with a lost zero", least.replace("practice", "012345678901"), "account"],
  ["another account", least.replace("practice", "mine"), "account"],
  ["another origin of the key", `${least}keyOrigin: hsm\n`, "keyOrigin"],
  ["a list for a text", `${least}userName: [a]\n`, "userName"],
  ["a key twice", `${least}region: eu-west-1\n`, "line 4"],
  ["no mapping", "- a\n- b\n", "mapping"],
  ["nothing", "", "mapping"],
  ["no YAML", "a: b: c\n  - ][", "YAML"],
])("%s is a problem that names its place", (_, yaml, place) => {
  const read = readAnswersFile(yaml);
  expect(read).toMatchObject({ ok: false, problem: { code: "answers-unusable" } });
  expect(JSON.stringify(read)).toContain(place);
});

// Somebody may have written a secret into the file; the problem must not print it into a build log.
test("a problem never repeats what the file holds", () => {
  const canary = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00";
  for (const yaml of [
    `${least}keyOrigin: ${canary}\n`,
    `${least}x: y: ${canary}\n`,
    `account: ${canary}\n`,
    canary,
  ]) {
    const read = readAnswersFile(yaml);
    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).not.toContain(canary);
  }
});

test("each step gets what its page would have asked, as the text of its form", () => {
  const read = readAnswersFile(`${least}defaultRoles: false\nuserName: somebody\n`);
  if (!read.ok) throw new Error("the answers were refused");
  const of = (step: Parameters<typeof answersOfStep>[1]) => answersOfStep(read.value, step);
  expect(of("account")).toEqual({
    accountKind: "practice",
    region: "eu-west-1",
    credentialSource: "environment",
  });
  expect(of("iam-user")).toEqual({ userName: "somebody" });
  expect(of("identity-pool")).toEqual({ defaultRoles: "false" });
  expect(of("certificate")).toEqual({});
});
