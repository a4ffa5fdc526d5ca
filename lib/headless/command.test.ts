import { expect, test } from "vitest";
import { readCommand } from "./command";

const full = ["--answers", "a.yml", "--out", "out"];

test("every option of the command line is read", () => {
  const all = ["apply", ...full, "--json", "--yes", "--replace-key", "--replace-certificate"];
  expect(readCommand(all)).toEqual({
    ok: true,
    value: {
      verb: "apply",
      answersFile: "a.yml",
      outDir: "out",
      json: true,
      yes: true,
      replaceKey: true,
      replaceCertificate: true,
    },
  });
});

test("what is not asked for is not done: nothing confirms or replaces by default", () => {
  expect(readCommand(["plan", "--answers", "a.yml"])).toMatchObject({
    ok: true,
    value: { outDir: undefined, json: false, yes: false, replaceKey: false, replaceCertificate: false },
  });
});

// A misspelt --yes must not end in an unattended run that waits or does something else.
test.each([
  ["nothing", []],
  ["another verb", ["destroy", ...full]],
  ["two verbs", ["plan", "apply", ...full]],
  ["no answers", ["plan"]],
  ["apply without a folder", ["apply", "--answers", "a.yml"]],
  ["an unknown option", ["apply", ...full, "--yess"]],
  ["an option without its value", ["apply", "--answers"]],
])("is refused with the way to call it: %s", (_, args) => {
  expect(readCommand(args)).toMatchObject({
    ok: false,
    problem: { code: "usage", remedy: expect.stringContaining("headless -- plan|apply") },
  });
});
