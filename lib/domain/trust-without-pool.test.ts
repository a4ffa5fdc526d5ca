import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "./json";
import { commercialNames as names, samePolicy, trustPolicy } from "./policy-document";
import { ownTrust, trustWithPool } from "./trust-with-pool";
import { poolsIn, trustWithoutPools } from "./trust-without-pool";

const ours = "eu-west-1:11111111-1111-4111-8111-111111111111";
const theirs = "eu-west-1:22222222-2222-4222-8222-222222222222";
const stranger: JsonObject = {
  Sid: "Lambda",
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "lambda.amazonaws.com" },
};
const admission = (identityPoolId: string, condition: "manual" | "aws" = "manual") => ({
  identityPoolId,
  visitor: "authenticated" as const,
  condition,
  names,
});

describe("taking a pool out of a trust policy", () => {
  // A second server of the account that joined later must keep its users.
  test("leaves the others in its list", () => {
    const shared = trustPolicy({ identityPoolIds: [ours, theirs], condition: "manual" });
    const left = trustWithoutPools(shared, [ours], names);
    expect(left).toEqual(trustPolicy({ identityPoolIds: [theirs], condition: "manual" }));
  });

  test("leaves nothing where it was the only one, and says so", () => {
    expect(trustWithoutPools(ownTrust(admission(ours)), [ours], names)).toBeUndefined();
  });

  test("leaves statements about other things, and those that name another pool alone", () => {
    const trust = ownTrust(admission(ours));
    const [statement] = Array.isArray(trust.Statement) ? trust.Statement : [];
    const mixed = { ...trust, Statement: [statement ?? null, stranger] };
    expect(trustWithoutPools(mixed, [ours], names)).toEqual({ ...trust, Statement: [stranger] });
    expect(trustWithoutPools(mixed, [theirs], names)).toEqual(mixed);
  });

  test("is the way back of letting it in, whatever stood there before", () => {
    const before = fc.oneof(
      fc.constant({ Version: "2012-10-17", Statement: [stranger] }),
      fc
        .constantFrom("manual" as const, "aws" as const)
        .map((condition) => ownTrust(admission(theirs, condition))),
    );
    fc.assert(
      fc.property(before, (trust) => {
        const joined = trustWithPool(trust, admission(ours));
        const left = trustWithoutPools(joined, [ours], names);
        expect(left !== undefined && samePolicy(left, trust)).toBe(true);
      }),
    );
  });

  test("names each pool once", () => {
    expect(poolsIn(trustPolicy({ identityPoolIds: [ours, theirs], condition: "manual" }), names)).toEqual([
      ours,
      theirs,
    ]);
    expect(poolsIn(null, names)).toEqual([]);
  });
});
