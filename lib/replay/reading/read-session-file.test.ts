import fc from "fast-check";
import { expect, test } from "vitest";
import { eventsPerSeal, sealOf } from "@/lib/domain/session-file-format";
import type { EventBody } from "@/lib/wizard/events";
import { piecesOf } from "./pieces-of";
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
  ["bytes behind its end", (text: string) => `${text}garbage`],
  ["very many bytes behind its end", (text: string) => `${text}${"x".repeat(900_000)}`],
])("a file with %s is opened as changed", async (_, edit) => {
  const file = new TextDecoder().decode(await sealedBytes(lines));
  const read = await readSessionFile(bytesOf(edit(file)));
  // Its end is there: to say that it is missing as well would send people after a download that broke off.
  expect(read).toMatchObject({ ok: true, value: { integrity: "changed", torn: false } });
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

/** Two full blocks and a third, with their seals. */
async function longFile(version = header.version): Promise<string> {
  const many = numbered(Array.from({ length: 2 * eventsPerSeal + 5 }, (_, index) => observed(String(index))));
  let [text, seal] = ["", ""];
  for (const index of [0, 1, 2]) {
    const block = many.slice(index * eventsPerSeal, (index + 1) * eventsPerSeal);
    const lines = linesOf(...(index === 0 ? [{ ...header, version }] : []), ...block);
    const isEnd = index === 2;
    const coversEnd = isEnd && version >= 3;
    seal = (await sealOf({ previous: seal, lines: bytesOf(lines), coversEnd })) ?? "";
    const events = Math.min(many.length, (index + 1) * eventsPerSeal);
    text += lines + linesOf({ seal, events, ...(isEnd && { end: true }) });
  }
  return text;
}

// Whoever cuts a file needs no digest for it, if the seal before the cut can be made the last one by hand.
test("a file that was cut after a seal can't be made to look whole", async () => {
  const [first = ""] = /[\s\S]*?\{"seal".*\n/.exec(await longFile()) ?? [];
  expect(await readSessionFile(bytesOf(first))).toMatchObject({
    ok: true,
    value: { integrity: "unsigned", torn: true },
  });
  const ended = first.replace(/\}\n$/, ',"end":true}\n');
  expect(await readSessionFile(bytesOf(ended))).toMatchObject({ ok: true, value: { integrity: "changed" } });
  // Neither by giving it the version whose seals do not cover that they are the last.
  const older = ended.replace(`"version":${header.version}`, '"version":2');
  expect(await readSessionFile(bytesOf(older))).toMatchObject({ ok: true, value: { integrity: "changed" } });
});

test.each([1, 2, 3])(
  "the seals of a long file of version %i are followed from block to block",
  async (version) => {
    const text = await longFile(version);
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
  },
);

// What is handed over at once is parsed at once, on the thread that draws the page.
test("big events are handed over by their bytes, not a thousand of them at once", async () => {
  const many = numbered(Array.from({ length: 40 }, () => observed("x".repeat(190_000))));
  const file = await sealedBytes(linesOf(header, ...many));
  const sizes: number[] = [];
  for await (const piece of piecesOf(file)) if (piece.kind === "events") sizes.push(piece.lines.length);
  expect(Math.max(...sizes)).toBeLessThan(2_000_000);
  expect(await readSessionFile(file)).toMatchObject({
    ok: true,
    value: { integrity: "intact", torn: false },
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
