import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleValues } from "../testing/example-values";
import { keptYml } from "./guide";
import { guideOf } from "./guide-of";
import { shells } from "./testing/server";

const blocks = "keyStores:\n  a: b\nmqtt:\n  enabled: true\n";
const bare = "# nothing yet\r\n\r\n  # and nothing here\r\n";
const settings = "# ours\nrelution:\n  database: mysql\n";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "server's "));
  mkdirSync(join(folder, "from"));
  writeFileSync(join(folder, "from/application.yml"), blocks);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(join(folder, name), "utf8");

/** The lines to copy of the guide that speak of a word. */
function commands(installKind: "bluerange-compose" | "relution-compose" | "helm", word: string): string {
  const parts = guideOf({ ...exampleValues, installKind }, false).flatMap((section) => section.parts);
  const panels = parts.flatMap((part) => (typeof part === "string" ? [] : [part.lines.join("\n")]));
  return panels.filter((text) => text.includes(word)).join("\n");
}

function run(shell: string, text: string): string {
  const before = `sudo() { "$@"; }\nkubectl() { echo applied; }\nfrom=from\naccount=$(id -u)\nnamespace=default\n`;
  return spawnSync(shell, ["-c", before + text], { cwd: folder, encoding: "utf8" }).stdout;
}

// Two blocks in the place of a whole file: the server would come up without its database.
describe.each(shells)("in %s", (shell) => {
  const install = (kind: "bluerange-compose" | "relution-compose") => run(shell, commands(kind, "sudo cmp"));

  describe.each(["bluerange-compose", "relution-compose"] as const)("%s", (kind) => {
    test("a file with settings is left as it is", () => {
      writeFileSync(join(folder, "application.yml"), settings);
      expect(install(kind)).toContain("Nothing was changed");
      expect(read("application.yml")).toBe(settings);
    });

    test("one with comments alone is kept and replaced, and a second call changes nothing", () => {
      writeFileSync(join(folder, "application.yml"), bare);
      expect(install(kind)).toBe("");
      expect([read("application.yml"), read(keptYml)]).toEqual([blocks, bare]);
      expect(install(kind)).toContain("in its place already");
      expect(read(keptYml)).toBe(bare);
    });

    test("where there is none, one may be in another folder", () => {
      expect(install(kind)).toContain("Nothing was changed");
    });
  });

  test.each([
    ["mqtt:\n  enabled: true\n", "applied"],
    ["#\n", "applied"],
    ["relution:\n  a: b\nmqtt:\n", "Nothing was changed"],
    ["", "Nothing was changed"],
  ])("helm: a server with %j", (now, said) => {
    writeFileSync(join(folder, "now.yml"), now);
    expect(run(shell, commands("helm", "create secret"))).toContain(said);
  });
});
