import { expect, test } from "vitest";
import { grouped, matching, meant } from "./select-search";

const ireland = { value: "eu-west-1", label: "Europe (Ireland)", group: "Europe" };
const london = { value: "eu-west-2", label: "Europe (London)", group: "Europe" };
const ohio = { value: "us-east-2", label: "US East (Ohio)", group: "North America" };
const options = [ireland, london, ohio];

// People know a region by its city, by its code or by its continent, and by parts of each.
test.each([
  ["ire", [ireland]],
  ["EU-west", [ireland, london]],
  ["america", [ohio]],
  ["west london", [london]],
  ["", options],
  ["mars", []],
])("typing %j finds what it names", (typed, found) => {
  expect(matching(options, typed)).toEqual(found);
});

// Two candidates are never a silent pick: the wrong region costs a whole setup.
test("text that fits two options means neither", () => {
  expect(meant(options, "europe")).toBeUndefined();
  expect(meant(options, "ohio")).toBe(ohio);
  expect(meant(options, " EU-WEST-2 ")).toBe(london);
  expect(meant(options, "")).toBeUndefined();
});

test("groups keep the order of the list", () => {
  expect(grouped(options).map(({ name }) => name)).toEqual(["Europe", "North America"]);
});
