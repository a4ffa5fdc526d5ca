/** For tests: files that must be refused, each with the code of the sentence that says why. */
import { constants, deflateRawSync, gzipSync } from "node:zlib";
import { sessionFileFormat, sessionFileVersion } from "@/lib/domain/session-file-format";
import { bytesMax, eventsMax, lineBytesMax } from "../limits";
import { bytesOf, header, linesOf } from "./write-lines";

export interface HostileFile {
  readonly name: string;
  readonly code: string;
  /** Where the sentence names a line: this one. */
  readonly line?: number;
  /** Made when it is needed: some are big. */
  readonly bytes: () => Uint8Array;
}

const at = "2026-11-22T10:00:00.000Z";
const created = { type: "session.created", product: "p", node: "v22.0.0", seq: 1, at };
const observed = (json: string, seq = 2) =>
  `{"type":"step.observed","step":"certificate","observed":${json},"seq":${seq},"at":"${at}"}`;

const withLine = (line: unknown) => () => bytesOf(linesOf(header, created, line));
const withHeader = (line: unknown) => () => bytesOf(linesOf(line, created));

const headers: readonly HostileFile[] = [
  { name: "nothing at all", code: "session-file-empty", bytes: () => new Uint8Array() },
  { name: "line feeds alone", code: "not-a-session-file", bytes: () => bytesOf("\n\n\n") },
  {
    name: "a picture",
    code: "not-a-session-file",
    bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 10, 0),
  },
  { name: "a web page", code: "not-a-session-file", bytes: () => bytesOf("<script>alert(1)</script>") },
  { name: "events without a header", code: "not-a-session-file", bytes: () => bytesOf(linesOf(created)) },
  { name: "a header that broke off", code: "not-a-session-file", bytes: () => bytesOf('{"format":"bluera') },
  { name: "a header that is null", code: "not-a-session-file", bytes: withHeader(null) },
  { name: "another format", code: "not-a-session-file", bytes: withHeader({ ...header, format: "har" }) },
  { name: "a header with more", code: "not-a-session-file", bytes: withHeader({ ...header, note: "x" }) },
  {
    name: "a version that is a text",
    code: "not-a-session-file",
    bytes: withHeader({ ...header, version: "1" }),
  },
  { name: "a version below 1", code: "not-a-session-file", bytes: withHeader({ ...header, version: 0 }) },
  {
    name: "a newer version",
    code: "session-file-newer",
    bytes: withHeader({ ...header, version: sessionFileVersion + 1, more: 1 }),
  },
  {
    name: "a header with a prototype",
    code: "not-a-session-file",
    bytes: withHeader(`{"format":"${sessionFileFormat}","version":1,"product":"p","__proto__":{"a":1}}`),
  },
];

/** What a line may say instead of an event. Each of them would change a fold, an object or a page that trusted it. */
const lines: readonly (readonly [name: string, line: unknown])[] = [
  ["a number", 7],
  ["null", null],
  ["an array", []],
  ["an unknown type", { ...created, seq: 2, type: "session.imagined" }],
  ["a type named like a method", { ...created, seq: 2, type: "toString" }],
  ["a type that is an object", { ...created, seq: 2, type: { a: 1 } }],
  ["no type", { seq: 2, at }],
  ["a field too many", { ...created, seq: 2, note: "" }],
  ["a field too few", { type: "session.created", product: "p", seq: 2, at }],
  ["a text for a number", { ...created, seq: "2" }],
  ["an object for a text", { ...created, seq: 2, node: { toString: "x" } }],
  ["an unknown step", { type: "files.installed", step: "coffee", seq: 2, at }],
  ["an instant that is none", { ...created, seq: 2, at: "yesterday" }],
  ["a day that never was", { ...created, seq: 2, at: "2026-02-30T10:00:00.000Z" }],
  ["an endless text", { ...created, seq: 2, product: "x".repeat(2_001) }],
  ["a number beyond numbers", observed("1e999")],
  ["deep nesting", observed("[".repeat(5_000) + "]".repeat(5_000))],
  ["too many members", observed(`[${"0,".repeat(10_001)}0]`)],
  ...["__proto__", "constructor", "prototype"].flatMap((key): readonly (readonly [string, unknown])[] => [
    [
      `${key} as a field`,
      `{"type":"files.installed","step":"delivery","seq":2,"at":"${at}","${key}":{"a":1}}`,
    ],
    [
      `${key} in a record`,
      `{"type":"step.passed","step":"proof","uses":{"${key}":"a"},"seq":2,"at":"${at}"}`,
    ],
    [`${key} within free JSON`, observed(`[{"a":{"${key}":{"polluted":true}}}]`)],
  ]),
];

const ofLines: readonly HostileFile[] = lines.map(([name, line]) => ({
  name,
  code: "session-file-no-event",
  line: 3,
  bytes: withLine(line),
}));

const damage: readonly HostileFile[] = [
  { name: "no JSON", code: "session-file-not-json", line: 3, bytes: withLine('{"type":') },
  { name: "two values on a line", code: "session-file-not-json", line: 3, bytes: withLine("{} {}") },
  { name: "a NUL", code: "session-file-not-json", line: 3, bytes: withLine("\0") },
  {
    name: "UTF-16",
    code: "not-a-session-file",
    bytes: () => new Uint8Array(Buffer.from(linesOf(header), "utf16le")),
  },
  {
    name: "invalid UTF-8",
    code: "session-file-not-text",
    line: 3,
    bytes: () => Uint8Array.from([...withLine("")().slice(0, -1), 0x22, 0xc3, 0x28, 0x22, 10, 0x7b, 10]),
  },
  {
    name: "half a character",
    code: "session-file-not-text",
    line: 3,
    bytes: () => Uint8Array.from([...withLine("")().slice(0, -1), 0xed, 0xa0, 0x80, 10]),
  },
];

const orders: readonly HostileFile[] = [
  ["a doubled event", [1, 2, 2], 4],
  ["a missing event", [1, 3], 3],
  ["events in another order", [2, 1], 2],
  ["events from the middle of a session", [7, 8], 2],
].map(([name, seqs, line]) => ({
  name: String(name),
  code: "session-file-disorder",
  line: Number(line),
  bytes: () => bytesOf(linesOf(header, ...[seqs].flat().map((seq) => ({ ...created, seq })))),
}));

const sizes: readonly HostileFile[] = [
  {
    name: "a line without end",
    code: "session-file-long-line",
    line: 3,
    bytes: withLine(observed(`"${"x".repeat(lineBytesMax)}"`)),
  },
  {
    name: "a million events",
    code: "session-file-too-many-events",
    bytes: () => bytesOf(linesOf(header) + linesOf(created).repeat(1_000_000)),
  },
  {
    name: "one event too many",
    code: "session-file-too-many-events",
    bytes: () => {
      const lines = Array.from({ length: eventsMax + 1 }, (_, index) =>
        linesOf({ ...created, seq: index + 1 }),
      );
      return bytesOf(linesOf(header) + lines.join(""));
    },
  },
  {
    name: "very many empty objects",
    code: "session-file-too-many-values",
    bytes: () => {
      const objects = `[${Array.from({ length: 25 }, () => `[${"{},".repeat(9_999)}{}]`)}]`;
      const lines = Array.from({ length: 21 }, (_, index) => observed(objects, index + 1));
      return bytesOf(linesOf(header, ...lines));
    },
  },
  {
    name: "a file beyond the limit",
    code: "session-file-too-big",
    bytes: () => new Uint8Array(bytesMax + 1),
  },
  {
    name: "a gigabyte in a megabyte of gzip",
    code: "session-file-bomb",
    bytes: gigabyte,
  },
  {
    name: "gzip that breaks off",
    code: "session-file-broken-gzip",
    bytes: () => new Uint8Array(gzipSync(linesOf(header, created)).subarray(0, -12)),
  },
  {
    name: "gzip with a wrong sum",
    code: "session-file-broken-gzip",
    bytes: () => new Uint8Array(gzipSync(linesOf(header, created))).fill(0, -8),
  },
  {
    name: "gzip in name only",
    code: "session-file-broken-gzip",
    bytes: () => Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2),
  },
  {
    name: "gzip within gzip",
    code: "not-a-session-file",
    bytes: () => new Uint8Array(gzipSync(gzipSync(linesOf(header, created)))),
  },
];

export const hostileFiles: readonly HostileFile[] = [...headers, ...ofLines, ...damage, ...orders, ...sizes];

/** One part of zeros is compressed, and stands there a hundred times; what should follow its end is never read. */
function gigabyte(): Uint8Array {
  const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3);
  const part = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  return new Uint8Array(Buffer.concat([head, ...Array.from({ length: 100 }, () => part)]));
}
