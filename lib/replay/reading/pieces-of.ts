import type { Problem } from "@/lib/domain/problem";
import type { SessionFileHeader } from "@/lib/domain/session-file-format";
import { blocksOf, withoutTornLine } from "./blocks-of";
import { lineEndsOf } from "./line-ends-of";
import type { Integrity } from "./opened-session";
import { readHeader } from "./read-header";
import { sealChain } from "./seal-chain";
import { unpack } from "./unpack";

/** A part of a session file that is on its way to eventCollector. Plain data: it may come from a worker. */
export type Piece =
  | { readonly kind: "header"; readonly header: SessionFileHeader }
  | {
      readonly kind: "events";
      /** Counts from 1. */
      readonly firstLine: number;
      /** One event a line, at most 1,000 of them, in memory of their own. */
      readonly lines: Uint8Array;
    }
  | { readonly kind: "end"; readonly integrity: Integrity; readonly torn: boolean }
  | { readonly kind: "refused"; readonly problem: Problem };

/**
 * Takes a session file apart: unpacks it, holds it to its limits, follows its seals. What the lines say is not looked
 * at here; eventCollector does that, so that a page gets them in parts that are read between two of its frames.
 */
export async function* piecesOf(file: Uint8Array): AsyncGenerator<Piece, void> {
  const text = await unpack(file);
  if (!text.ok) return yield asPiece(text.problem);
  const ends = lineEndsOf(text.value);
  if (!ends.ok) return yield asPiece(ends.problem);
  const header = readHeader(text.value.subarray(0, ends.value[0]));
  if (!header.ok) return yield asPiece(header.problem);
  yield { kind: "header", header: header.value };
  yield* eventPieces(text.value, ends.value);
}

const asPiece = (problem: Problem): Piece => ({ kind: "refused", problem });

async function* eventPieces(text: Uint8Array, ends: readonly number[]): AsyncGenerator<Piece, void> {
  const chain = sealChain(text);
  const whole = withoutTornLine(text, ends);
  for (const block of blocksOf(text, whole)) {
    const { firstLine, start, end } = block;
    if (block.events > 0) yield { kind: "events", firstLine, lines: text.slice(start, end) };
    await chain.follow(block);
  }
  const torn = whole.length < ends.length || !chain.ended();
  yield { kind: "end", integrity: chain.integrity(), torn };
}
