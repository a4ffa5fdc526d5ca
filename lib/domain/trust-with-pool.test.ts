import { describe, expect, test } from "vitest";
import { isJsonObject, type Json, type JsonObject } from "./json";
import {
  commercialNames,
  defaultRoleTrust,
  samePolicy,
  type TrustCondition,
  trustPolicy,
} from "./policy-document";
import { statementsOf } from "./trust-statement";
import { admits, trustConditionOf, trustWithPool } from "./trust-with-pool";

const names = commercialNames;
const ours = "eu-west-1:11111111-1111-4111-8111-111111111111";
const theirs = "eu-west-1:22222222-2222-4222-8222-222222222222";

const admission = (condition: TrustCondition, identityPoolId: Json = ours) => ({
  identityPoolId,
  visitor: "authenticated" as const,
  condition,
  names,
});
const trustOf = (condition: TrustCondition, ...identityPoolIds: Json[]) =>
  trustPolicy({ identityPoolIds, condition });

/** A statement for something that has nothing to do with BlueRange. */
const stranger: JsonObject = {
  Sid: "Lambda",
  Effect: "Allow",
  Action: "sts:AssumeRole",
  Principal: { Service: "lambda.amazonaws.com" },
};

describe("letting a pool in", () => {
  // A second BlueRange server in the account: overwriting would lock the first one out.
  test("joins the list of the first server", () => {
    expect(trustWithPool(trustOf("manual", theirs), admission("manual"))).toEqual(
      trustOf("manual", theirs, ours),
    );
  });

  test("leaves a document that lets the pool in as it is", () => {
    const shared = trustOf("manual", theirs, ours);
    expect(trustWithPool(shared, admission("manual"))).toBe(shared);
  });

  // After the repair the role has AWS's operator; planning again with the manual's must not undo it.
  test("never goes back from AWS's operator to the manual's", () => {
    const repaired = trustOf("aws", ours);
    expect(trustWithPool(repaired, admission("manual"))).toBe(repaired);
    expect(trustWithPool(trustOf("aws", theirs), admission("manual"))).toEqual(trustOf("aws", theirs, ours));
  });

  test("puts AWS's operator in the place of the manual's where that is asked for", () => {
    expect(samePolicy(trustWithPool(trustOf("manual", ours), admission("aws")), trustOf("aws", ours))).toBe(
      true,
    );
    const both = trustWithPool(trustOf("manual", theirs), admission("aws"));
    expect(samePolicy(both, trustOf("aws", theirs, ours))).toBe(true);
  });

  test("keeps the statements of others, and where they stand", () => {
    const mixed = {
      ...trustOf("manual", theirs),
      Statement: [stranger, ...statementsOf(trustOf("manual", theirs))],
    };
    expect(trustWithPool(mixed, admission("manual"))).toEqual({
      Version: "2012-10-17",
      Statement: [stranger, ...statementsOf(trustOf("manual", theirs, ours))],
    });
  });

  test("adds a statement of its own where none is of our kind", () => {
    const document = { Version: "2012-10-17", Statement: stranger };
    expect(trustWithPool(document, admission("manual"))).toEqual({
      Version: "2012-10-17",
      Statement: [stranger, ...statementsOf(trustOf("manual", ours))],
    });
  });

  // Joining it would bind our users to the office network of somebody else, and the setup would look right.
  test("does not join a statement with a further condition", () => {
    const [bound] = statementsOf(trustOf("aws", theirs)).map((statement) => ({
      ...statement,
      Condition: {
        ...(isJsonObject(statement.Condition) && statement.Condition),
        IpAddress: { "aws:SourceIp": "10.0.0.0/8" },
      },
    }));
    const merged = trustWithPool({ Version: "2012-10-17", Statement: [bound ?? {}] }, admission("aws"));
    expect(statementsOf(merged)[0]).toEqual(bound);
    expect(statementsOf(merged)).toHaveLength(2);
  });

  test("does not join guests' statements", () => {
    const merged = trustWithPool(defaultRoleTrust(theirs, "unauthenticated"), admission("aws"));
    expect(statementsOf(merged)).toHaveLength(2);
  });

  test("a pool that is not known yet joins as a hole", () => {
    const hole = { $hole: "identityPoolId" };
    expect(trustWithPool(trustOf("manual", theirs), admission("manual", hole))).toEqual(
      trustOf("manual", theirs, hole),
    );
  });

  test.each(["manual", "aws"] as const)("is done after one time, in the %s form", (condition) => {
    for (const before of [trustOf("manual", theirs), trustOf("aws", theirs), { Statement: [stranger] }]) {
      const once = trustWithPool(before, admission(condition));
      expect(admits(once, admission(condition))).toBe(true);
      expect(trustWithPool(once, admission(condition))).toBe(once);
    }
  });

  // A denial can't be merged away: the document is left alone and the check of the step speaks.
  test("changes nothing that would not help", () => {
    const denied = {
      Version: "2012-10-17",
      Statement: [
        ...statementsOf(trustOf("manual", ours)),
        { ...statementsOf(trustOf("manual", ours))[0], Effect: "Deny" },
      ],
    };
    expect(samePolicy(trustWithPool(denied, admission("manual")), denied)).toBe(true);
  });
});

test("the form of a trust is told by what it lets in", () => {
  expect(trustConditionOf(trustOf("manual", ours), ours, names)).toBe("manual");
  expect(trustConditionOf(trustOf("aws", theirs, ours), ours, names)).toBe("aws");
  expect(trustConditionOf(trustOf("aws", theirs), ours, names)).toBe("manual");
});
