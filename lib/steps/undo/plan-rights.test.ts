import { expect, test } from "vitest";
import { planRights } from "./plan-rights";

// With one ID for both, one of them stayed, AWS deleted no user that had it, and one consent was taken for two.
test("two policies of one name, of AWS and of the account, are two changes with a consent each", () => {
  const attached = [
    "arn:aws:iam::aws:policy/AWSIoTDataAccess",
    "arn:aws:iam::999999999999:policy/own/AWSIoTDataAccess",
  ];
  const { changes = [] } = planRights({ UserName: "bluerange" }, { attached, inline: [] }, [], true);
  expect(changes.map(({ call }) => call.input["PolicyArn"])).toEqual(attached);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(2);
  expect(changes.filter(({ consent }) => consent !== undefined)).toHaveLength(2);
});
