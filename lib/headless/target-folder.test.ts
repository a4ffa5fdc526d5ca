import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { installTitle } from "@/lib/domain/install-kind";
import { fold } from "@/lib/wizard/fold/fold";
import type { Facts } from "@/lib/wizard/words";
import { checkOwner, prepareFolder } from "./target-folder";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "target-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a folder that is not there yet is made", async () => {
  expect(await prepareFolder(join(folder, "a", "b"))).toMatchObject({ ok: true });
});

test("a folder that can't be made is a problem, not a fault", async () => {
  writeFileSync(join(folder, "file"), "");
  expect(await prepareFolder(join(folder, "file"))).toMatchObject({ problem: { code: "folder-unwritable" } });
  expect(await prepareFolder(join(folder, "file", "sub"))).toMatchObject({
    problem: { code: "folder-unwritable" },
  });
});

test("an application.yml of somebody else is refused, even where it can't be read as a file", async () => {
  mkdirSync(join(folder, "application.yml"));
  expect(await prepareFolder(folder)).toMatchObject({ problem: { code: "foreign-file" } });
  rmSync(join(folder, "application.yml"), { recursive: true });
  writeFileSync(join(folder, "application.yml"), "server:\n  port: 8080\n");
  expect(await prepareFolder(folder)).toMatchObject({ problem: { code: "foreign-file" } });
});

const setup: Facts = {
  accountKind: "aws",
  accountId: "123456789012",
  region: "eu-west-1",
  host: "a.example.com",
};

// Two answers files and one --out: the first server's secret would be written over and exist nowhere any more.
test.each([
  ["the same setup", setup, true],
  ["another host", { ...setup, host: "b.example.com" }, false],
  ["another account", { ...setup, accountId: "210987654321" }, false],
  ["another region", { ...setup, region: "eu-central-1" }, false],
  ["a setup that was only practised", { ...setup, host: "b.example.com", accountKind: "practice" }, true],
] as const)("files of an earlier apply: %s", async (_, earlier, isFree) => {
  const header = { format: "bluerange-aws-iot-setup/session", version: 1, product: "test" };
  writeFileSync(join(folder, "session.json"), jsonLines(header, saved(earlier)));
  expect((await checkOwner(folder, fold([saved(setup)]))).ok).toBe(isFree);
});

test("a file that is no session file says nothing of the folder, and a damaged one that it may be of another", async () => {
  writeFileSync(join(folder, "session.json"), "{ not JSON\n");
  expect(await checkOwner(folder, fold([saved(setup)]))).toMatchObject({ ok: true });
  const header = { format: "bluerange-aws-iot-setup/session", version: 1, product: "test" };
  writeFileSync(join(folder, "session.json"), jsonLines(header, {}, saved(setup)));
  expect(await checkOwner(folder, fold([saved(setup)]))).toMatchObject({ ok: false });
});

// The folder may be the one in which the server is installed, where an override of its own stands.
test.each(["docker-compose.override.yml", "README.txt"])("a %s of somebody else is refused", async (name) => {
  const view = fold([saved({ ...setup, installKind: "bluerange-compose" })]);
  writeFileSync(join(folder, name), "services: {}\n");
  expect(await checkOwner(folder, view)).toMatchObject({ problem: { code: "foreign-file" } });
  writeFileSync(join(folder, name), `# ${installTitle("a.example.com")}\nservices: {}\n`);
  expect(await checkOwner(folder, view)).toMatchObject({ ok: true });
});

test("files of other installations are nobody's concern", async () => {
  writeFileSync(join(folder, "install.sh"), "#!/bin/sh\n");
  expect(await checkOwner(folder, fold([saved(setup)]))).toMatchObject({ ok: true });
});

function saved(facts: Facts) {
  const at = "2026-01-01T00:00:00.000Z";
  return { type: "answers.saved", step: "account", answers: {}, facts, notices: [], seq: 1, at } as const;
}

function jsonLines(...values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}
