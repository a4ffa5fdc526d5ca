import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textPrinter } from "./text-printer";
import { writeWhole } from "./write-files";

let folder: string;
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "written-"));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const tell = (line: string) => void told.push(line);
const write = (path: string, text: string, mode: number) =>
  writeWhole({ printer: textPrinter(tell, tell) }, path, text, mode);
const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

// A copy or a restored backup had left the private key readable for everybody, and a further apply left it so.
test.runIf(process.platform !== "win32").each([
  { found: 0o644, wanted: 0o600, left: "600" },
  { found: 0o666, wanted: 0o644, left: "644" },
  // Whoever takes further rights away means it.
  { found: 0o400, wanted: 0o600, left: "400" },
])("a file that is as it should be has no more rights than it should have: $left", async (row) => {
  const path = join(folder, "aws.iot.key.pem");
  writeFileSync(path, "key\n");
  chmodSync(path, row.found);
  expect(await write(path, "key\n", row.wanted)).toEqual({ ok: true, value: false });
  expect(rightsOf(path)).toBe(row.left);
  expect(told).toEqual([]);
});

test.runIf(process.platform !== "win32")(
  "a file that is written anew has the rights of its kind",
  async () => {
    const path = join(folder, "aws.iot.key.pem");
    writeFileSync(path, "older key\n", { mode: 0o644 });
    expect(await write(path, "key\n", 0o600)).toEqual({ ok: true, value: true });
    expect(rightsOf(path)).toBe("600");
  },
);
