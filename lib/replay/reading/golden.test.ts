import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { sessionFileVersion } from "@/lib/domain/session-file-format";
import { readSessionFile } from "./read-session-file";
import { goldenLines, goldenPath, numberedAndSealed } from "./testing/golden-file";
import { events as eventSchemas } from "./testing/session-file-schema";
import { upgraderFrom } from "./upgraders";

const folder = "lib/replay/reading/golden";
const golden = readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`)] as const);
const typesOfNow = eventSchemas.options.map((option) => [...option.unwrap().shape.type.values][0]);

// A new event or value gets a line in the newest file, anywhere among the others and without seq and at.
// `npx vitest run lib/replay/reading -u` then numbers and seals that file anew. What it writes is read by the next run:
// the one that writes may still fail.
test("the newest golden file has its numbers in order and its seal fits", async () => {
  await expect(await numberedAndSealed(goldenLines())).toMatchFileSnapshot(
    `golden/${basename(goldenPath())}`,
  );
});

// Support opens files for years. A file of a released version is never edited and never goes.
test.each([
  [1, "137c2706d71b3a725a080014c0bf7c9c1ec44ecebedcaa70e597cc44052c32b7"],
  [2, "306e807ff4a13f6de37d15ce5cc903544a74e3befacff7b61ac89404b56363b5"],
])("the golden file of version %i still is the one that was released", (version, seal) => {
  expect(readFileSync(goldenPath(version), "utf8")).toContain(`{"seal":"${seal}",`);
});

test.each(golden)("%s is opened by the program of now", async (_, bytes) => {
  const read = await readSessionFile(bytes);
  expect(read).toMatchObject({ ok: true, value: { integrity: "intact", torn: false } });
});

// People make files by this page. An example that the program itself calls changed would teach them nothing.
test("the example of the documentation is opened, and its seal fits", async () => {
  const [, example = ""] = /```json\n([^`]*)```/.exec(readFileSync("docs/session-file.md", "utf8")) ?? [];
  expect(example).toContain(`"version":${sessionFileVersion}`);
  const read = await readSessionFile(new TextEncoder().encode(example));
  expect(read).toMatchObject({ ok: true, value: { integrity: "intact", torn: false } });
});

test("there is a golden file of every version, and the newest has an event of every type", async () => {
  const names = Array.from({ length: sessionFileVersion }, (_, index) => `version-${index + 1}.jsonl`);
  expect(golden.map(([name]) => name)).toEqual(names);
  const [, newest] = golden.at(-1) ?? [];
  const read = await readSessionFile(newest ?? new Uint8Array());
  const types = new Set<string | undefined>(read.ok ? read.value.events.map(({ type }) => type) : []);
  expect(typesOfNow.filter((type) => !types.has(type))).toEqual([]);
});

test("an older file goes through every version up to the one of now", () => {
  const mark = (version: number) => ({
    header: (header: unknown) => [header, version],
    event: (event: unknown) => [event, version],
  });
  const known = { 1: mark(1), 2: mark(2), 3: mark(3) };
  expect(upgraderFrom(2, known, 4)?.event("e")).toEqual([["e", 2], 3]);
  expect(upgraderFrom(1, known, 4)?.header("h")).toEqual([[["h", 1], 2], 3]);
  expect(upgraderFrom(4, known, 4)?.event("e")).toBe("e");
  expect(upgraderFrom(1, { 2: mark(2) }, 3)).toBeUndefined();
});
