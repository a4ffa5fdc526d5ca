import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { buildArchive } from "./archive";
import type { DeliveryFile } from "./build-files";

const files: readonly DeliveryFile[] = [
  { name: "README.txt", mode: 0o644, mediaType: "text/plain", content: new Secret("Grüße\n") },
  { name: "aws.iot.key.pem", mode: 0o600, mediaType: "application/x-pem-file", content: new Secret("key\n") },
];

test("the archive holds the files at its top level", () => {
  const unzipped = unzipSync(buildArchive(files));
  expect(Object.entries(unzipped).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ["README.txt", "Grüße\n"],
    ["aws.iot.key.pem", "key\n"],
  ]);
});

test("equal files give equal bytes", () => {
  expect(buildArchive(files)).toEqual(buildArchive(files));
});

// A key that is unpacked readable for everybody stays so: nobody looks again.
test.skipIf(!runs("unzip", "-v"))("unzip unpacks the key for its owner alone", () => {
  const folder = folderWithArchive();
  execFileSync("unzip", ["-q", "archive.zip"], { cwd: folder });
  expect(statSync(join(folder, "aws.iot.key.pem")).mode & 0o777).toBe(0o600);
});

test.skipIf(!runs("python3", "--version"))("the permissions stand in the directory of the archive", () => {
  const script =
    "import zipfile; print([(i.filename, oct(i.external_attr >> 16)) for i in zipfile.ZipFile('archive.zip').infolist()])";
  const listed = execFileSync("python3", ["-c", script], { cwd: folderWithArchive(), encoding: "utf8" });
  expect(listed.trim()).toBe("[('README.txt', '0o100644'), ('aws.iot.key.pem', '0o100600')]");
});

function folderWithArchive(): string {
  const folder = mkdtempSync(join(tmpdir(), "archive-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "archive.zip"), buildArchive(files));
  return folder;
}

function runs(program: string, argument: string): boolean {
  try {
    execFileSync(program, [argument], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
