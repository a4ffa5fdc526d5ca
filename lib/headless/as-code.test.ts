import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newBed } from "./testing/bed";

test("writes all of it into the folder, the script ready to run, and nothing secret", async () => {
  const bed = newBed();
  const written = await bed.run("as-code");
  expect(written, written.err.join("\n")).toMatchObject({ code: 0 });
  expect(written.out.at(-1)).toBe("4 files written. Nothing has been changed.");
  const mode = statSync(join(bed.folder, "aws-cli/bluerange-aws.sh")).mode & 0o777;
  expect(mode).toBe(0o755);
  for (const file of ["README.md", "terraform/main.tf", "cloudformation/bluerange-aws.yaml"]) {
    expect(existsSync(join(bed.folder, file)), file).toBe(true);
  }
});

// After a rehearsal nothing exists in any real account, and the practice account's number is nobody's.
test("after a rehearsal, the code is for any account and takes on nothing; it stays the same", async () => {
  const bed = newBed();
  expect(await bed.run("apply", "--yes")).toMatchObject({ code: 0 });
  const first = await bed.run("as-code");
  expect(first, first.err.join("\n")).toMatchObject({ code: 0 });
  expect(existsSync(join(bed.folder, "terraform/imports.tf"))).toBe(false);
  for (const file of ["aws-cli/bluerange-aws.sh", "terraform/main.tf", "cloudformation/bluerange-aws.yaml"]) {
    const text = readFileSync(join(bed.folder, file), "utf8");
    expect(text).not.toContain("999999999999");
    expect(text).toContain("any account");
  }
  expect((await bed.run("as-code")).out.at(-1)).toBe("0 files written. Nothing has been changed.");
});
