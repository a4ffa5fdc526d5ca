import { expect, test } from "vitest";
import { alwaysOnRegion, findRegion, regions } from "./region";

// A region that lacks one of the two services would let a setup begin and fail half way.
test("offers the 23 commercial regions with both services, and marks the others as untested", () => {
  expect(regions.filter(({ tested }) => tested)).toHaveLength(23);
  const others = regions.filter(({ tested }) => !tested).map(({ id, partition }) => [id, partition]);
  expect(others).toEqual([
    ["us-gov-west-1", "aws-us-gov"],
    ["us-gov-east-1", "aws-us-gov"],
    ["cn-north-1", "aws-cn"],
  ]);
  expect(new Set(regions.map(({ id }) => id)).size).toBe(regions.length);
});

test.each(["af-south-1", "cn-northwest-1", "eu-central-2", "eusc-de-east-1", "EU-WEST-1", ""])(
  "%j can't be chosen",
  (id) => expect(findRegion(id)).toBeUndefined(),
);

test("knows a region of each partition that is on in every account", () => {
  expect(alwaysOnRegion("aws")?.id).toBe("us-east-1");
  expect(alwaysOnRegion("aws-cn")?.id).toBe("cn-north-1");
});
