/** For tests: session files put together by hand, as the writer would or as it never would. */
import { sealOf, sessionFileFormat, sessionFileVersion } from "@/lib/domain/session-file-format";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";

export const header = {
  format: sessionFileFormat,
  version: sessionFileVersion,
  product: "bluerange-aws-iot-setup 0.1.0",
};

export const numbered = (bodies: readonly EventBody[]): readonly SessionEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T10:00:00.000Z" }));

/** Each value as its line; text as it stands. */
export const linesOf = (...values: readonly unknown[]): string =>
  values.map((value) => `${typeof value === "string" ? value : JSON.stringify(value)}\n`).join("");

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The lines with one seal at their end, as the version in their header seals. */
export async function sealedBytes(lines: string): Promise<Uint8Array> {
  const events = lines.trimEnd().split("\n").length - 1;
  const coversEnd = !/^.*"version":[12]\b/.test(lines);
  const seal = await sealOf({ previous: "", lines: bytesOf(lines), coversEnd });
  return bytesOf(lines + linesOf({ seal, events, end: true }));
}

export async function gzipped(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
