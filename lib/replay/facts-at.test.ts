import { expect, test } from "vitest";
import { begun, ended, numbered, planned, saved, started } from "@/lib/findings/testing/story";
import { factsAt } from "./facts-at";
import { createMoments } from "./moments";

const moments = createMoments(
  numbered([
    ...begun({ region: "eu-west-1", clockOffsetMs: "1000" }),
    planned("certificate"),
    started("certificate"),
    ended("certificate", "done"),
    saved("account", { region: "us-east-1", clockOffsetMs: "-400000" }),
  ]),
);

// A link to the console of the new region would show that what was made in the old one is not there.
test("what was made before the region was changed is looked for where it was made", () => {
  expect(factsAt(moments, 7)).toMatchObject({ region: "eu-west-1", clockOffsetMs: "1000" });
  expect(factsAt(moments, 8)).toMatchObject({ region: "us-east-1", clockOffsetMs: "-400000" });
});

test("what was not known yet is as it became known later", () => {
  expect(factsAt(moments, 1)).toMatchObject({ host: "relution.mycompany.com", region: "us-east-1" });
});
