import { ok, type Result, refused } from "@/lib/domain/result";
import type { SessionFileHeader } from "@/lib/domain/session-file-format";
import type { SessionEvent } from "@/lib/wizard/events";
import { isEvent } from "./file-shapes";
import { eventsMax } from "./limits";
import type { OpenedSession } from "./opened-session";
import type { Piece } from "./pieces-of";
import { refusals } from "./refusals";
import { jsonOf, textOf } from "./text-of";
import { type Upgrader, upgraderFrom } from "./upgraders";

/** Takes the pieces of a session file in their order; gives the session with the last, or why it is refused. */
export function eventCollector(): (piece: Piece) => Result<OpenedSession> | undefined {
  const events: SessionEvent[] = [];
  let header: SessionFileHeader | undefined;
  let upgrader: Upgrader | undefined;

  return (piece) => {
    if (piece.kind === "refused") return refused(piece.problem);
    if (piece.kind === "header") {
      header = piece.header;
      upgrader = upgraderFrom(header.version);
      return undefined;
    }
    if (!header || !upgrader) return refused(refusals.otherFile);
    if (piece.kind === "events") return readBlock(piece, upgrader, events);
    if (events.length === 0) return refused(refusals.noEvents);
    return ok({ header, events, integrity: piece.integrity, torn: piece.torn });
  };
}

/** Adds the events of a block; gives the first thing that is wrong with them. */
function readBlock(
  { firstLine, lines }: Extract<Piece, { kind: "events" }>,
  upgrader: Upgrader,
  events: SessionEvent[],
): ReturnType<typeof refused> | undefined {
  const text = textOf(lines);
  if (text === undefined) return refused(refusals.notText(firstLine + firstForeignLine(lines)));
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const number = firstLine + index;
    const json = jsonOf(line);
    if (json === undefined) return refused(refusals.notJson(number));
    const event = upgrader.event(json);
    if (!isEvent(event)) return refused(refusals.noEvent(number));
    if (event.seq !== events.length + 1) return refused(refusals.disorder(number, events.length + 1));
    if (events.length === eventsMax) return refused(refusals.tooManyEvents);
    events.push(event);
  }
  return undefined;
}

/** Which line of a block is no text, counted from 0. Slow and exact: the file is refused anyway. */
function firstForeignLine(lines: Uint8Array): number {
  let start = 0;
  for (let line = 0; ; line++) {
    const found = lines.indexOf(10, start);
    const end = found < 0 ? lines.length : found;
    if (textOf(lines.subarray(start, end)) === undefined || found < 0) return line;
    start = end + 1;
  }
}
