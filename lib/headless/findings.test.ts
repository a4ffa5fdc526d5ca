import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { runHeadless } from "./run-headless";
import { newBed, practiceAnswers } from "./testing/bed";

const folder = mkdtempSync(join(tmpdir(), "findings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function findingsIn(file: string, ...options: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
  return { code: await runHeadless(["findings", file, ...options], terminal), out, err };
}

// What the engine really records, not what a fixture says that it does.
describe.concurrent("in a session of the practice account", { timeout: 120_000 }, () => {
  test("that went well nothing stands in the way; the warning of the manual's operator is there", async () => {
    const bed = newBed();
    await bed.run("apply", "--yes");
    const { code, out, err } = await findingsIn(join(bed.folder, "session.json"), "--json");
    const told = out.map((line) => JSON.parse(line));
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(told[0]).toMatchObject({ type: "opened", integrity: "intact", torn: false });
    const ids = told.filter(({ type }) => type === "finding").map(({ id, severity }) => `${severity} ${id}`);
    expect(ids).toEqual([
      "warning amr-operator",
      "info young-policy",
      "info not-installed",
      "info practice-account",
    ]);
    expect(told.at(-1)).toEqual({ type: "ended", outcome: "findings", findings: 4 });
  });

  test("that was killed in the middle the open write is found, and the exit code is 2", async () => {
    const bed = newBed({ ...practiceAnswers, trustCondition: "aws" });
    const killed = bed.spawn("apply", "--yes");
    await killed.says("iam:AttachUserPolicy");
    killed.kill();
    await killed.ended;
    // Somebody declines to go on, which saves the session as it is.
    const declined = await bed.run("apply");
    const { code, out } = await findingsIn(join(bed.folder, "session.json"));
    expect({ declined: declined.code, code }).toEqual({ declined: 1, code: 2 });
    expect(out.join("\n")).toContain("✗ The setup was stopped in the middle of changes");
  });
});

test("a file that is none is a problem with its remedy, in words and as JSON", async () => {
  const file = join(folder, "picture.png");
  writeFileSync(file, Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const { code, out, err } = await findingsIn(file, "--json");
  expect({ code, types: out.map((line) => JSON.parse(line).type) }).toEqual({
    code: 1,
    types: ["problem", "ended"],
  });
  expect(err[0]).toMatch(/^Problem: /);
});

test("a file that is not there is a problem, and so are two files", async () => {
  const missing = await findingsIn(join(folder, "none.json"));
  expect(missing).toMatchObject({ code: 1, err: [expect.stringContaining("none.json")] });
  const two = await findingsIn("a.json", "b.json");
  expect(two).toMatchObject({ code: 1, err: [expect.stringContaining("headless -- findings FILE")] });
});
