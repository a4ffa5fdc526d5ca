import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { begun, called, change, numbered, planned, saved } from "@/lib/findings/testing/story";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { EventBody } from "@/lib/wizard/events";
import { createMoments } from "../moments";
import { type ComparedAspect, compare } from "./compare";
import type { Aspect } from "./entries";
import { type Moment, momentAt } from "./moment";

const anyMoment = fc
  .array(anyEventBody(), { maxLength: 30 })
  .chain((bodies) => fc.nat(bodies.length).map((n): Moment => momentAt(createMoments(numbered(bodies)), n)));

describe("two sessions", () => {
  // A difference that is none sends support the wrong way.
  test("have no difference where they are one", () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(compare(moment, moment).flatMap(({ different }) => different)).toEqual([]);
      }),
    );
  });

  test("differ in the same, whichever comes first", () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (first, second) => {
        expect(differences(compare(second, first), "swapped")).toEqual(differences(compare(first, second)));
      }),
    );
  });

  test("show everything of both sides once", () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, (first, second) => {
        const compared = compare(first, second);
        const nothing = compare(first, first);
        for (const [index, { same, different }] of compared.entries()) {
          const ofFirst = [...same, ...different].filter((row) => row.first);
          expect(ofFirst.length).toBe(nothing[index]?.same.length);
        }
      }),
    );
  });
});

const base = begun();
const failed: EventBody = {
  type: "plan.failed",
  step: "iam-user",
  problem: { code: "denied", message: "AWS refused iam:CreateUser.", remedy: "Ask for the right." },
};
const json = (Resource: string) => ({ Statement: [{ Effect: "Allow", Resource }] });

test.each<[what: string, first: readonly EventBody[], second: readonly EventBody[], expected: Expected]>([
  [
    "an answer",
    [saved("iam-user", {}, { userName: "bluerange" })],
    [saved("iam-user", {}, { userName: "bridge" })],
    ["answers", "User name", "bluerange", "bridge"],
  ],
  [
    "a fact",
    [{ type: "facts.learned", step: "account", facts: { region: "eu-west-1" }, uses: {} }],
    [{ type: "facts.learned", step: "account", facts: { region: "eu-central-1" }, uses: {} }],
    ["facts", "region", "eu-west-1", "eu-central-1"],
  ],
  [
    "a change that only one plan has",
    [planned("iam-user")],
    [planned("iam-user", { changes: [] })],
    ["plans", change.summary, "create, iam:CreateAccessKey", undefined],
  ],
  [
    "what AWS shows",
    [{ type: "step.observed", step: "iam-user", observed: json("*") }],
    [{ type: "step.observed", step: "iam-user", observed: json("arn:aws:iot:::x") }],
    ["account", "What AWS shows", "looked at", "looked at"],
  ],
  [
    "a finding",
    [saved("account", { accountKind: "practice" })],
    [],
    ["findings", "This is practice", expect.any(String), undefined],
  ],
  [
    "a problem",
    [called("iam:CreateUser", "AccessDenied"), failed],
    [called("iam:CreateUser")],
    ["outcome", "Problem", "AWS refused iam:CreateUser.", undefined],
  ],
])("%s that differs is found", (_, first, second, [aspect, name, one, other]) => {
  const compared = compare(momentOf([...base, ...first]), momentOf([...base, ...second]));
  const rows = compared.find((each) => each.aspect === aspect)?.different ?? [];
  expect(rows.map((row) => [row.name, row.first?.value, row.second?.value])).toContainEqual([
    name,
    one,
    other,
  ]);
});

type Expected = readonly [
  aspect: Aspect,
  name: string,
  first: string | undefined,
  second: string | undefined,
];

// AWS and JSON give members in any order; that is no difference.
test("the order of members is no difference", () => {
  const seen = (observed: Record<string, string>): EventBody => ({
    type: "step.observed",
    step: "iam-user",
    observed,
  });
  const compared = compare(momentOf([seen({ a: "1", b: "2" })]), momentOf([seen({ b: "2", a: "1" })]));
  expect(compared.flatMap(({ different }) => different)).toEqual([]);
});

function momentOf(bodies: readonly EventBody[]): Moment {
  return momentAt(createMoments(numbered(bodies)), bodies.length);
}

function differences(compared: readonly ComparedAspect[], swapped?: "swapped"): readonly string[] {
  const rows = compared.flatMap(({ aspect, different }) =>
    different.map(({ key, first, second }) => [
      aspect,
      key,
      ...(swapped ? [second?.value, first?.value] : [first?.value, second?.value]),
    ]),
  );
  return rows.map((row) => JSON.stringify(row)).sort();
}
