import { expect, test } from "vitest";
import { readSessionFile } from "./read-session-file";
import { hostileFiles } from "./testing/hostile-files";

// A file comes by mail, from anybody. Whatever it is, the page goes on and says what is wrong, in words of its own.
test.each(hostileFiles)("$name is refused", async ({ bytes, code, line }) => {
  const read = await readSessionFile(bytes());
  expect(read).toMatchObject({ ok: false, problem: { code } });
  if (read.ok) return;
  const { message, remedy } = read.problem;
  if (line !== undefined) expect(message).toMatch(new RegExp(`\\bline ${line}\\b`, "i"));
  expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|\[object|alert|polluted/);
  expect(remedy).toMatch(/\.$/);
});

test("nothing of it has changed an object", () => {
  expect(Reflect.get({}, "a")).toBeUndefined();
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});
