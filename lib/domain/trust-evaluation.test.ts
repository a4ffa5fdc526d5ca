import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conditionMet, like } from "./condition-operator";
import type { Json } from "./json";
import { cognitoNames, defaultRoleTrust, trustPolicy } from "./policy-document";
import { evaluateTrust, refusedForAmrOnly } from "./trust-evaluation";

const pool = "eu-west-1:8be50a51-6c1d-4024-99af-e7882f4ac748";
const other = "eu-west-1:00000000-0000-4000-8000-000000000000";
const host = "relution.mycompany.com";

/** What a real token of a developer identity says: three values. */
const developer = { aud: pool, amr: ["authenticated", host, `${host}:${pool}:user`] };
const plain = { aud: pool, amr: ["authenticated"] };
const guest = { aud: pool, amr: ["unauthenticated"] };

describe("a token meets the trust of the organization role", () => {
  const trust = (condition: "manual" | "aws", identityPoolIds: Json[] = [pool]) =>
    trustPolicy({ identityPoolIds, condition });

  // This is the doubt about the manual's operator, as a fact of our own reading of AWS's rules.
  test("the manual's operator refuses a token with three values, for that reason alone", () => {
    const verdict = evaluateTrust(trust("manual"), developer);
    expect(verdict).toEqual({
      allowed: false,
      reason: "conditions",
      unmet: [
        {
          operator: "ForAllValues:StringEquals",
          key: "cognito-identity.amazonaws.com:amr",
          wanted: ["authenticated"],
          found: developer.amr,
        },
      ],
    });
    expect(refusedForAmrOnly(verdict)).toBe(true);
  });

  test("the manual's operator lets a token with one value in", () => {
    expect(evaluateTrust(trust("manual"), plain)).toEqual({ allowed: true });
  });

  test.each([developer, plain])("AWS's operator lets every signed-in user in", (claims) => {
    expect(evaluateTrust(trust("aws"), claims)).toEqual({ allowed: true });
  });

  test.each(["manual", "aws"] as const)("the %s form keeps guests out", (condition) => {
    expect(evaluateTrust(trust(condition), guest).allowed).toBe(false);
  });

  // A pool that was made anew is the common case in the field; it must not be mistaken for the operator.
  test("another pool is another reason", () => {
    const verdict = evaluateTrust(trust("manual", [other]), developer);
    expect(verdict.allowed).toBe(false);
    expect(refusedForAmrOnly(verdict)).toBe(false);
  });

  test("every pool of a shared role is let in", () => {
    expect(evaluateTrust(trust("aws", [other, pool]), developer)).toEqual({ allowed: true });
  });

  test("a default role of Cognito lets its own kind of visitor in", () => {
    expect(evaluateTrust(defaultRoleTrust(pool, "unauthenticated"), guest).allowed).toBe(true);
    expect(evaluateTrust(defaultRoleTrust(pool, "authenticated"), guest).allowed).toBe(false);
  });

  test("GovCloud's names are other names", () => {
    const names = cognitoNames("us-gov-west-1");
    const document = trustPolicy({ identityPoolIds: [pool], condition: "aws", names });
    expect(evaluateTrust(document, developer, names).allowed).toBe(true);
    expect(evaluateTrust(document, developer)).toEqual({ allowed: false, reason: "no-statement" });
  });
});

describe("documents of other people", () => {
  const allow = {
    Effect: "Allow",
    Action: ["sts:*"],
    Principal: { Federated: ["cognito-identity.amazonaws.com"] },
    Condition: { StringLike: { "COGNITO-IDENTITY.amazonaws.com:aud": "eu-west-1:*" } },
  };

  test("lists, wildcards and a statement on its own are understood", () => {
    expect(evaluateTrust({ Statement: allow }, developer)).toEqual({ allowed: true });
  });

  test("a denial wins", () => {
    const deny = { ...allow, Effect: "Deny", Principal: "*", Condition: {} };
    expect(evaluateTrust({ Statement: [allow, deny] }, developer)).toEqual({
      allowed: false,
      reason: "denied",
    });
  });

  test("what is not understood is never taken for a permission", () => {
    const condition = { IpAddress: { "aws:SourceIp": "10.0.0.0/8" } };
    expect(evaluateTrust({ Statement: [{ ...allow, Condition: condition }] }, developer).allowed).toBe(false);
    for (const document of [null, "x", [], {}, { Statement: ["x"] }, { Statement: { Effect: "Allow" } }]) {
      expect(evaluateTrust(document, developer)).toEqual({ allowed: false, reason: "no-statement" });
    }
  });
});

describe("operators, as AWS's user guide defines them", () => {
  test.each<[string, string[], string[] | undefined, boolean]>([
    ["StringEquals", ["a", "b"], ["b"], true],
    ["StringEquals", ["a"], ["A"], false],
    ["StringEquals", ["a"], undefined, false],
    ["StringEqualsIgnoreCase", ["a"], ["A"], true],
    ["StringEqualsIfExists", ["a"], undefined, true],
    ["StringEqualsIfExists", ["a"], ["b"], false],
    ["StringNotEquals", ["a"], ["b"], true],
    ["StringNotEquals", ["a", "b"], ["b"], false],
    ["StringNotEquals", ["a"], undefined, true],
    ["StringLike", ["a*"], ["abc"], true],
    ["StringLike", ["a?"], ["abc"], false],
    ["StringNotLike", ["a*"], ["abc"], false],
    ["ForAllValues:StringEquals", ["a", "b"], ["a", "b"], true],
    ["ForAllValues:StringEquals", ["a"], ["a", "b"], false],
    ["ForAllValues:StringEquals", ["a"], undefined, true],
    ["ForAllValues:StringNotEquals", ["a"], ["b", "c"], true],
    ["ForAllValues:StringNotEquals", ["a"], ["a", "c"], false],
    ["ForAnyValue:StringEquals", ["a"], ["a", "b"], true],
    ["ForAnyValue:StringEquals", ["a"], ["b"], false],
    ["ForAnyValue:StringEquals", ["a"], undefined, false],
    ["ForAnyValue:StringLike", ["auth*"], ["x", "authenticated"], true],
    ["ForAnyValue:StringLikeIfExists", ["a"], undefined, true],
    ["Null", ["true"], undefined, true],
    ["Null", ["true"], ["a"], false],
    ["Null", ["false"], ["a"], true],
  ])("%s %j of %j", (operator, wanted, found, met) => {
    expect(conditionMet(operator, wanted, found)).toBe(met);
  });

  test("an operator that is not about text has no answer", () => {
    expect(conditionMet("NumericEquals", ["1"], ["1"])).toBeUndefined();
    expect(conditionMet("toString", ["1"], ["1"])).toBeUndefined();
  });

  test("every text is like itself with wildcards around it", () => {
    const text = fc.string().filter((value) => !/[*?]/.test(value));
    fc.assert(fc.property(text, (value) => like(value, value) && like(`*${value}?`, `x\n${value}y`)));
  });
});
