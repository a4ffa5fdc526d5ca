import { describe, expect, test } from "vitest";
import { initialAnswers } from "@/lib/wizard/form";
import { defaultRoleName, visitors } from "./default-roles";
import { identityPool } from "./step";

const parse = (more: Record<string, string>) =>
  identityPool.parse({ ...initialAnswers(identityPool.form), ...more }, {});

describe("the answers", () => {
  test("pressing on is enough, and means the manual's name and the console's roles", () => {
    expect(parse({})).toEqual({
      ok: true,
      answers: { identityPoolName: "RelutionIdentityPool", defaultRoles: "true", identityPoolId: "" },
      notices: [],
    });
  });

  test.each(["My pool", "pool+=,.@-_1", "a".repeat(128)])("the name %j is accepted", (identityPoolName) => {
    expect(parse({ identityPoolName: ` ${identityPoolName} ` })).toMatchObject({
      ok: true,
      answers: { identityPoolName },
    });
  });

  test.each(["", "   ", "pool/1", "Pöl", "a\nb", "a".repeat(129)])(
    "the name %j is refused",
    (identityPoolName) => {
      expect(parse({ identityPoolName })).toMatchObject({
        ok: false,
        problems: [{ field: "identityPoolName" }],
      });
    },
  );

  test.each([
    ["eu-west-1:8b6f2e0a-3c1d-4e5f-9a7b-0c1d2e3f4a5b", true],
    ["RelutionIdentityPool", false],
    ["eu-west-1:8b6f 2e0a", false],
  ])("the pool to keep is named by its ID: %j", (identityPoolId, expected) => {
    expect(parse({ identityPoolId }).ok).toBe(expected);
  });

  test("a choice that the form does not offer is refused", () => {
    expect(parse({ defaultRoles: "perhaps" })).toMatchObject({
      ok: false,
      problems: [{ field: "defaultRoles" }],
    });
  });
});

describe("the names of the default roles", () => {
  test("are the console's", () => {
    expect(visitors.map((visitor) => defaultRoleName("RelutionIdentityPool", visitor))).toEqual([
      "Cognito_RelutionIdentityPoolAuth_Role",
      "Cognito_RelutionIdentityPoolUnauth_Role",
    ]);
  });

  // IAM takes 64 characters and no blanks; Cognito takes 128 and blanks.
  test("fit into IAM whatever the name of the pool", () => {
    for (const visitor of visitors) {
      const name = defaultRoleName(`My long pool ${"x".repeat(115)}`, visitor);
      expect(name).toMatch(/^[\w+=,.@-]{1,64}$/);
      expect(name).toContain("Cognito_Mylongpoolx");
    }
  });
});
