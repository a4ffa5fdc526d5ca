import type { Problem } from "@/lib/domain/problem";
import type { SessionFileHeader } from "@/lib/domain/session-file-format";
import { blocksOf, withoutTornLine } from "./blocks-of";
import { valuesMax } from "./limits";
import { lineEndsOf } from "./line-ends-of";
import type { Integrity } from "./opened-session";
import { readHeader } from "./read-header";
import { refusals } from "./refusals";
import { sealChain } from "./seal-chain";
import { unpack } from "./unpack";

/** A part of a session file that is on its way to eventCollector. Plain data: it may come from a worker. */
export type Piece =
  | { readonly kind: "header"; readonly header: SessionFileHeader }
  | {
      readonly kind: "events";
      /** Counts from 1. */
      readonly firstLine: number;
      /** One event a line, at most 1,000 of them and two megabytes, in memory of their own. */
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
  yield* eventPieces(text.value, ends.value, header.value.version);
}

const asPiece = (problem: Problem): Piece => ({ kind: "refused", problem });

async function* eventPieces(
  text: Uint8Array,
  ends: readonly number[],
  version: number,
): AsyncGenerator<Piece, void> {
  const chain = sealChain(text, version);
  const whole = withoutTornLine(text, ends);
  let values = 0;
  for (const block of blocksOf(text, whole)) {
    const { firstLine, start, end } = block;
    values += valuesIn(text, start, end);
    if (values > valuesMax) return yield asPiece(refusals.tooManyValues);
    if (block.events > 0) yield { kind: "events", firstLine, lines: text.slice(start, end) };
    await chain.follow(block);
  }
  if (whole.length < ends.length) chain.followTornLine();
  yield { kind: "end", integrity: chain.integrity(), torn: !chain.ended() };
}

/** How many values some lines hold at most: each stands behind one of these, which texts hold as well. */
function valuesIn(text: Uint8Array, start: number, end: number): number {
  let values = 0;
  for (let at = start; at < end; at++) {
    const byte = text[at];
    if (byte === comma || byte === bracket || byte === brace) values++;
  }
  return values;
}

const [comma, bracket, brace] = new TextEncoder().encode(",[{");
