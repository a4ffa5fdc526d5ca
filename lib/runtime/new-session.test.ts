import { beforeEach, expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { newDataDir } from "./engine/testing/data-dir";
import { type EngineBed, engineBed } from "./engine/testing/engine-bed";
import { save } from "./engine/testing/walk";
import { newSession } from "./new-session";

let bed: EngineBed;
beforeEach(async () => {
  bed = await engineBed(newDataDir());
});

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1_000);
const start = (days = 0) => newSession(bed.runtime, inDays(days));
const isThere = async (sessionId: string) => (await bed.engine.view(sessionId)) !== undefined;

// A second browser got the first one's open form: its URL, and in the end its application.yml with all passwords.
test("whoever starts a setup gets one of their own, also while another stands open without answers", async () => {
  const first = await start();
  bed.runtime.ownYmls.put(first, { text: new Secret("password: canary\n"), choices: {} });
  const second = await start();
  expect(second).not.toBe(first);
  expect(bed.runtime.ownYmls.get(second)).toBeUndefined();
  expect(await isThere(first)).toBe(true);
});

// Every press of "Start a new setup" would else leave a session for ever, and none of them is on the list.
test("a session that nobody has answered for a week is removed, and no earlier", async () => {
  const first = await start();
  await start(6);
  expect(await isThere(first)).toBe(true);
  await start(8);
  expect(await isThere(first)).toBe(false);
});

test("a session with an answer or an own file in it stays, however old it is", async () => {
  const [answered, withFile] = [await start(), await start()];
  await save(bed.engine, answered, "server", { externalUrl: "https://relution.mycompany.com" });
  bed.runtime.ownYmls.put(withFile, { text: new Secret("mqtt:\n"), choices: {} });
  await start(365);
  expect([await isThere(answered), await isThere(withFile)]).toEqual([true, true]);
});
