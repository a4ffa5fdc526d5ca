import { expect, test } from "vitest";
import type { Check } from "../words";
import { sumUpChecks } from "./sum-up-checks";

const problem = { code: "pool-gone", message: "The identity pool is gone.", remedy: "Make it again." };
const check = (state: Check["state"], more: Partial<Check> = {}): Check => ({
  id: state,
  label: state,
  state,
  wanted: "w",
  found: "f",
  ...more,
});

// Support stops at this event first: without the problem it would say no more than that something failed.
test("a step whose check failed says what that check says, before any warning", () => {
  const summed = sumUpChecks("identity-pool", "Cognito identity pool", [
    check("passed"),
    check("warning", { problem: { ...problem, code: "amr-operator" } }),
    check("failed", { problem }),
  ]);
  expect(summed).toMatchObject({
    state: "failed",
    problem,
    wanted: "3 checks passed",
    found: "1 check passed",
  });
});

test("a step without a fault has no problem", () => {
  const summed = sumUpChecks("iam-user", "IAM user", [check("passed"), check("passed")]);
  expect(summed).toEqual({
    id: "iam-user",
    label: "IAM user",
    state: "passed",
    wanted: "2 checks passed",
    found: "2 checks passed",
  });
});
