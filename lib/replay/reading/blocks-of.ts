import { eventsPerSeal, type SessionFileSeal } from "@/lib/domain/session-file-format";
import { isSeal } from "./file-shapes";
import { blockBytesMax } from "./limits";
import { jsonOf, textOf } from "./text-of";

/** Lines of events that follow each other, up to a seal, to as many as a seal covers or to as many bytes as are read at once. */
export interface Block {
  /** Counts from 1. */
  readonly firstLine: number;
  /** Where its lines begin and end in the text. */
  readonly start: number;
  readonly end: number;
  readonly events: number;
  /** The seal that follows it, where one does. */
  readonly seal: SessionFileSeal | undefined;
  /** Where the next block begins. */
  readonly next: number;
}

/** @param ends the end of every line, the header's first */
export function* blocksOf(text: Uint8Array, ends: readonly number[]): Generator<Block, void> {
  let first = 1;
  for (let index = 1; index < ends.length; index++) {
    const seal = sealAt(text, startOf(ends, index), ends[index] ?? 0);
    const bytes = (ends[index] ?? 0) - startOf(ends, first);
    const isFull = index - first + 1 === eventsPerSeal || bytes >= blockBytesMax;
    if (!seal && !isFull && index < ends.length - 1) continue;
    const end = seal ? startOf(ends, index) : startOf(ends, index + 1);
    const events = index - first + (seal ? 0 : 1);
    yield {
      firstLine: first + 1,
      start: startOf(ends, first),
      end,
      events,
      seal,
      next: startOf(ends, index + 1),
    };
    first = index + 1;
  }
}

/** The lines but the last where that one broke off: it has no line end and is no whole JSON value. */
export function withoutTornLine(text: Uint8Array, ends: readonly number[]): readonly number[] {
  const isWhole = text.at(-1) === lineFeed || ends.length < 2;
  if (isWhole) return ends;
  const last = textOf(text.subarray(startOf(ends, ends.length - 1)));
  return last === undefined || jsonOf(last) === undefined ? ends.slice(0, -1) : ends;
}

const startOf = (ends: readonly number[], index: number): number => (ends[index - 1] ?? -1) + 1;

/** Undefined where the line is an event, or something that will be refused as one. */
function sealAt(text: Uint8Array, start: number, end: number): SessionFileSeal | undefined {
  // Nearly every line is an event: the first bytes say so without a look at the rest.
  if (!sealStart.every((byte, index) => text[start + index] === byte)) return undefined;
  const seal = jsonOf(textOf(text.subarray(start, end)) ?? "");
  return isSeal(seal) ? seal : undefined;
}

const sealStart = new TextEncoder().encode('{"seal"');
const lineFeed = 10;
