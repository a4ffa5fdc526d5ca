import { rmSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { newBed } from "./testing/bed";

const asLeft = "Everything that could be read is as the setup left it. Nothing has been changed.";

vi.setConfig({ testTimeout: 120_000 });

// A scheduled job goes by the exit code alone.
test("a setup that nobody has touched is exit code 0, twice, and the second apply still has nothing to do", async () => {
  const bed = newBed();
  expect((await bed.run("apply", "--yes")).code).toBe(0);
  for (const _ of ["once", "again"]) {
    const looked = await bed.run("drift");
    expect({ ...looked, out: looked.out.at(-1) }).toEqual({ code: 0, out: asLeft, err: [] });
  }
  expect((await bed.run("apply")).out.at(-1)).toMatch(/^Nothing to do: everything is there already\./);
});

// The practice account lies in the data folder: without it there is another, empty one.
test("what is missing is exit code 2, each with what to do, and the session that looked is not kept", async () => {
  const bed = newBed();
  await bed.run("apply", "--yes");
  rmSync(bed.dataDir, { recursive: true });
  const looked = await bed.run("drift", "--json");
  const lines = looked.out.map((line) => JSON.parse(line));
  expect(looked.code).toBe(2);
  expect(lines.map(({ code }) => code)).toContain("no-record");
  expect(lines.at(-1)).toMatchObject({ type: "ended", outcome: "drift" });
  const gone = lines.filter(({ type, state }) => type === "compared" && state === "failed");
  expect(gone.map(({ problem }) => problem.code)).toEqual(["user-gone", "iot-policy-changed", "pool-gone"]);
  expect((await bed.run("plan", "--json")).out.at(-1)).toContain("changes-pending");
});
