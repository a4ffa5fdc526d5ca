import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ownAccount } from "./engine/testing/account-access";
import { newDataDir } from "./engine/testing/data-dir";
import { engineBed } from "./engine/testing/engine-bed";
import { begin, save } from "./engine/testing/walk";
import { sweepVault } from "./sweep-vault";

const minute = 60_000;
const twelveHours = 12 * 60 * minute;

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] }));
afterEach(() => void vi.useRealTimers());

// Nobody looks into the vault, so nobody sweeps it by the way: the keys of an administrator would lie there for months.
test("keys that were typed are gone from the disk of an idle server minutes after their twelve hours", async () => {
  const bed = await engineBed(newDataDir());
  const sessionId = await begin(bed.engine);
  const typed = { accountKind: "aws", credentialSource: "typed", accessKeyId: `AKIA${ownAccount}` };
  await save(bed.engine, sessionId, "account", typed, { secretAccessKey: "a".repeat(40) });
  await vi.advanceTimersByTimeAsync(twelveHours - minute);
  expect(keysOnDisk(bed.dataDir)).toBe(true);
  await vi.advanceTimersByTimeAsync(6 * minute);
  await bed.close();
  expect(keysOnDisk(bed.dataDir)).toBe(false);
});

// A database that is away for a moment must neither end the sweeping nor let sweeps gather.
test("a sweep that fails is reported and tried again, one at a time", async () => {
  const reported: unknown[] = [];
  let fail = (_: Error) => {};
  const forgetExpired = vi.fn(
    () =>
      new Promise<void>((_, reject) => {
        fail = reject;
      }),
  );
  const end = sweepVault({ forgetExpired }, (fault) => reported.push(fault), minute);
  await vi.advanceTimersByTimeAsync(3 * minute);
  expect(forgetExpired).toHaveBeenCalledTimes(1);
  const away = new Error("away");
  fail(away);
  await vi.advanceTimersByTimeAsync(minute);
  expect(reported).toEqual([away]);
  expect(forgetExpired).toHaveBeenCalledTimes(2);
  fail(away);
  await end();
  await vi.advanceTimersByTimeAsync(3 * minute);
  expect(forgetExpired).toHaveBeenCalledTimes(2);
});

function keysOnDisk(dataDir: string): boolean {
  const files = ["sessions.db", "sessions.db-wal"].map((name) => join(dataDir, name)).filter(existsSync);
  return files.some((file) => /operator\.secretAccessKeyv1\./.test(readFileSync(file, "latin1")));
}
