import { hostname } from "node:os";
import { expect, test } from "vitest";
import { osText, versions } from "./versions";

// A session file goes to strangers. Of the machine it says what support needs, and not whose it is.
test.each([
  ["linux", "6.1.0-18-amd64", "x64", "linux 6.1.0 x64"],
  ["linux", "5.15.90.1-jane-laptop+", "arm64", "linux 5.15.90.1 arm64"],
  ["darwin", "23.5.0", "arm64", "darwin 23.5.0 arm64"],
  ["win32", "10.0.22631", "x64", "win32 10.0.22631 x64"],
  ["linux", "jane-laptop", "x64", "linux x64"],
])("%s %s is told without any name", (platform, release, arch, told) => {
  expect(osText(platform, release, arch)).toBe(told);
});

test("the versions are those of what runs", () => {
  expect(versions).toEqual({
    product: expect.stringMatching(/^bluerange-aws-iot-setup \d+\.\d+\.\d+$/),
    node: process.version,
    os: expect.stringMatching(/^\w+( \d+(\.\d+)*)? \w+$/),
    sdk: expect.stringMatching(/^3\.\d+\.\d+$/),
  });
  expect(versions.os.split(" ")).not.toContain(hostname());
});
