import { expect, test } from "vitest";
import { newBed } from "./testing/bed";

// The process as people and pipelines call it: what it prints where, its exit codes, and what a kill leaves behind.

test("the exit code is 2 for pending changes and 1 for a problem; --json has stdout for itself", async () => {
  const bed = newBed();
  const [planned, refused] = [bed.spawn("plan", "--json"), newBed().spawn("apply", "--json")];
  const plan = await planned.ended;
  expect({ code: plan.code, err: plan.err }).toEqual({ code: 2, err: [] });
  for (const line of plan.out) expect(() => JSON.parse(line)).not.toThrow();

  const problem = await refused.ended;
  expect(problem.code).toBe(1);
  for (const line of problem.out) expect(() => JSON.parse(line)).not.toThrow();
  expect(problem.err[0]).toMatch(/^Problem: /);
  expect(problem.err[1]).toMatch(/^ {2}What to do: /);
  expect(problem.err.join("\n")).not.toMatch(/^\s+at /m);
});

test("a data folder that another process has open is a problem with its remedy", {
  timeout: 60_000,
}, async () => {
  const bed = newBed();
  const first = bed.spawn("apply", "--yes");
  await first.says("✓");
  const second = await bed.spawn("plan").ended;
  first.kill();
  await first.ended;
  expect(second.code).toBe(1);
  expect(second.err.join("\n")).toContain("DATA_DIR");
});

// A crash between AWS's answer and the receipt is where setups end up with two keys, one of them lost.
test("killed in the middle and called again, it goes on; there is one key", { timeout: 80_000 }, async () => {
  const bed = newBed();
  const killed = bed.spawn("apply", "--yes");
  await killed.says("iam:PutUserPolicy");
  killed.kill();
  await killed.ended;

  const again = await bed.spawn("apply", "--yes", "--json").ended;
  expect(again.err).toEqual([]);
  expect(again.code).toBe(0);
  const keyEvents = bed
    .file("session.json")
    .split("\n")
    .filter((line) => line.includes('"type":"change.done"') && line.includes('"create-access-key"'))
    .map((line) => JSON.parse(line).how);
  expect(
    keyEvents.filter((how) => how === "applied").length - keyEvents.filter((how) => how === "removed").length,
  ).toBe(1);
  const kept = await bed.spawn("apply").ended;
  expect(kept.out.at(-1)).toBe("Nothing to do: everything is there already.");
  expect(kept.out.filter((line) => line.startsWith("= Access key"))).toHaveLength(1);
});
