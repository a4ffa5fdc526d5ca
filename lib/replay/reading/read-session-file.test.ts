import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsPerSeal, sealOf } from "@/lib/domain/session-file-format";
import type { EventBody } from "@/lib/wizard/events";
import { readSessionFile } from "./read-session-file";
import { refusals } from "./refusals";
import { bytesOf, gzipped, header, linesOf, numbered, sealedBytes } from "./testing/write-lines";

const observed = (text: string): EventBody => ({
  type: "step.observed",
  step: "certificate",
  observed: { text },
});
const session = numbered([
  { type: "session.created", product: "p", node: "v22.0.0" },
  observed("für <script>alert(1)</script> 日本 \u2028 \u0000"),
  { type: "files.installed", step: "delivery" },
]);
const lines = linesOf(header, ...session);

test("a file is opened as it was written, plain or compressed", async () => {
  const file = await sealedBytes(lines);
  const opened = {
    ok: true,
    value: { header, events: session, integrity: "intact", torn: false },
  };
  expect(await readSessionFile(file)).toEqual(opened);
  expect(await readSessionFile(await gzipped(file))).toEqual(opened);
});

// Editors add such marks without a word. What they saved opens, and is said to have been changed.
test.each([
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ["the line ends of Windows", (text: string) => text.replaceAll("\n", "\r\n")],
  ["a blank line", (text: string) => text.replace("\n", "\n\n")],
  ["an edited value", (text: string) => text.replace("日本", "日")],
  ["an edited header", (text: string) => text.replace("setup 0.1.0", "setup 9.9.9")],
  ["another count in its seal", (text: string) => text.replace('"events":3', '"events":2')],
  ["lines behind its end", (text: string) => `${text}${linesOf({ ...session[2], seq: 4 })}`],
])("a file with %s is opened as changed", async (_, edit) => {
  const file = new TextDecoder().decode(await sealedBytes(lines));
  const read = await readSessionFile(bytesOf(edit(file)));
  expect(read).toMatchObject({ ok: true, value: { integrity: "changed" } });
});

test("a file without seals is opened, and said to be unsigned", async () => {
  const read = await readSessionFile(bytesOf(lines));
  expect(read).toEqual({
    ok: true,
    value: { header, events: session, integrity: "unsigned", torn: true },
  });
});

// A download stops anywhere, also within a character.
test("a file that broke off is opened up to its last whole line", async () => {
  const file = await sealedBytes(lines);
  const headerEnd = file.indexOf(lineFeed);
  for (let length = headerEnd + 1; length < file.length - 1; length++) {
    const read = await readSessionFile(file.slice(0, length));
    const whole = [...file.slice(headerEnd + 1, length)].filter((byte) => byte === lineFeed).length;
    // A line that lacks nothing but its line end is whole, too.
    const isWhole = file[length] === lineFeed;
    const events = session.slice(0, whole + Number(isWhole));
    // Nothing was seen by anybody before the first event.
    if (events.length === 0) expect(read).toEqual({ ok: false, problem: refusals.noEvents });
    else
      expect(read).toMatchObject({ ok: true, value: { header, events, integrity: "unsigned", torn: true } });
  }
});

const lineFeed = 10;

// Older lines are read as lines of now, so that no schema of a past version has to be kept. No program writes such a
// file, and what stands in it is as harmless as in a newer one.
test("a field of now in a file that says an older version is taken", async () => {
  const [created, ...others] = session;
  const told = [{ ...created, os: "linux 6.1.0 x64", sdk: "3.1169.0" }, ...others];
  const older = { ...header, version: 1, sdk: "3.1169.0" };
  const read = await readSessionFile(await sealedBytes(linesOf(older, ...told)));
  const value = { header: older, events: told, integrity: "intact", torn: false };
  expect(read).toEqual({ ok: true, value });
});

test("the seals of a long file are followed from block to block", async () => {
  const many = numbered(Array.from({ length: 2 * eventsPerSeal + 5 }, (_, index) => observed(String(index))));
  const blocks = [0, 1, 2].map((block) => {
    const events = many.slice(block * eventsPerSeal, (block + 1) * eventsPerSeal);
    return linesOf(...(block === 0 ? [header] : []), ...events);
  });
  let [text, seal] = ["", ""];
  for (const [index, block] of blocks.entries()) {
    seal = (await sealOf(seal, bytesOf(block))) ?? "";
    const events = Math.min(many.length, (index + 1) * eventsPerSeal);
    text += block + linesOf({ seal, events, ...(index === 2 && { end: true }) });
  }
  expect(await readSessionFile(bytesOf(text))).toMatchObject({ ok: true, value: { integrity: "intact" } });
  // One whole block less, or two seals exchanged: every line by itself is right.
  const [first = "", second = ""] = text.match(/\{"seal".*\n/g) ?? [];
  const exchanged = text.replace(first, "#").replace(second, first).replace("#", second);
  expect(await readSessionFile(bytesOf(exchanged))).toMatchObject({
    ok: true,
    value: { integrity: "changed" },
  });
  const unsealed = text.replace(first, "");
  expect(await readSessionFile(bytesOf(unsealed))).toMatchObject({
    ok: true,
    value: { integrity: "changed" },
  });
});

// Somebody who sends a file may have bent it. No single byte of it goes unseen.
test("no byte can be flipped unseen", async () => {
  const file = await sealedBytes(lines);
  const place = fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(place, async ([index, flip]) => {
      const bent = file.slice();
      bent[index] = (bent[index] ?? 0) ^ flip;
      const read = await readSessionFile(bent);
      const isSeen = !read.ok || read.value.integrity !== "intact" || read.value.torn;
      // The line end after the last seal is the only one that no seal covers, and says nothing.
      expect(isSeen || index === file.length - 1).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
