import { describe, expect, test } from "vitest";
import { readCommand } from "./command";
import { runHeadless } from "./run-headless";
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
    problem: {
      code: "usage",
      remedy: expect.stringMatching(/headless -- (plan --answers|apply --answers|help)/),
    },
  });
});

test.each([
  ["plann", "Unknown command: plann. Did you mean plan?"],
  ["destroy", "Unknown command: destroy"],
  ["--yes", "The command line does not begin with what to do: "],
  // Whoever pastes a secret where the command belongs must not find it in a log.
  ["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "The command line does not begin with what to do: "],
])("%s is no command, and is answered as far as it can be", (name, message) => {
  expect(readCommand([name], verbs)).toMatchObject({
    ok: false,
    problem: { message: expect.stringMatching(new RegExp(`^${message.replace("?", "[?]")}`)) },
  });
});

test.each([
  [["--outt", "out"], "Unknown option: --outt. Did you mean --out?"],
  [["--secret=Canary"], "Unknown option: --secret"],
  [["--Canary/K7"], "The command line has an unknown option."],
  [["--out"], "The option lacks its value: --out"],
  [["--out", "--yes"], "The option lacks its value: --out"],
  [["--yes=Canary"], "The option takes no value: --yes"],
])("what is wrong with an option is named, but no value: %s", (args, message) => {
  const read = readCommand(["apply", "--answers", "a.yml", ...args], verbs);
  expect(read).toMatchObject({ ok: false, problem: { message } });
  expect(JSON.stringify(read)).not.toContain("Canary");
});

describe("the help", () => {
  async function called(...args: readonly string[]) {
    const [out, err]: [string[], string[]] = [[], []];
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
    };
    return { code: await runHeadless(args, terminal), out: out.join("\n"), err: err.join("\n") };
  }

  test.each([["--help"], ["-h"], ["help"], ["apply", "--help"]])("is no problem: %s %s", async (...args) => {
    const { code, out, err } = await called(...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { name, summary } of verbs) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, "m"));
    expect(out).toContain("docs/headless.md");
  });

  test("without a command stands on stderr, and the call has failed", async () => {
    const { code, out, err } = await called();
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toBe((await called("help")).out);
  });
});
