import { expect, test } from "vitest";
import { readCommand } from "./command";
import { readSetupOptions } from "./setup-options";
import { verbs } from "./verbs";

const full = ["--answers", "a.yml", "--out", "out"];

test("every option of the command line is read", () => {
  const replacements = ["--replace-key", "--replace-certificate", "--delete-key", "--delete-pool"];
  const flags = ["--json", "--yes", ...replacements, "--masked-session"];
  const own = ["--application-yml", "own.yml", "--choose", "mqtt=keep", "--choose", "spelling=add"];
  const all = [...full, ...flags, ...own];
  expect(readSetupOptions(all)).toEqual({
    ok: true,
    value: {
      answersFile: "a.yml",
      outDir: "out",
      json: true,
      yes: true,
      replaceKey: true,
      replaceCertificate: true,
      deleteKey: true,
      deletePool: true,
      maskedSession: true,
      ownFile: "own.yml",
      choices: { mqtt: "keep", spelling: "add" },
    },
  });
});

test("what is not asked for is not done: nothing confirms or replaces by default", () => {
  expect(readSetupOptions(["--answers", "a.yml"])).toMatchObject({
    ok: true,
    value: {
      outDir: undefined,
      json: false,
      yes: false,
      replaceKey: false,
      replaceCertificate: false,
      deleteKey: false,
      deletePool: false,
    },
  });
});

test("a verb is followed by what it needs", () => {
  expect(readCommand(["plan", "--answers", "a.yml"], verbs)).toMatchObject({ ok: true });
  expect(readCommand(["apply", ...full, "--json"], verbs)).toMatchObject({ ok: true, value: { json: true } });
});

// A misspelt --yes must not end in an unattended run that waits or does something else.
test.each([
  ["nothing", []],
  ["another verb", ["destroy", ...full]],
  ["an option before the verb", [...full, "apply"]],
  ["two verbs", ["plan", "apply", ...full]],
  ["no answers", ["plan"]],
  ["apply without a folder", ["apply", "--answers", "a.yml"]],
  ["an unknown option", ["apply", ...full, "--yess"]],
  ["an option without its value", ["apply", "--answers"]],
])("is refused with the way to call it: %s", (_, args) => {
  expect(readCommand(args, verbs)).toMatchObject({
    ok: false,
    problem: { code: "usage", remedy: expect.stringMatching(/headless -- (plan|apply) --answers/) },
  });
});
