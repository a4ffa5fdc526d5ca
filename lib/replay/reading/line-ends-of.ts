import { ok, type Result, refused } from "@/lib/domain/result";
import { eventsMax, lineBytesMax } from "./limits";
import { refusals } from "./refusals";

/** The end of every line, exclusive, without its line feed; refused where there are more or longer ones than allowed. */
export function lineEndsOf(text: Uint8Array): Result<readonly number[]> {
  const ends: number[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(lineFeed, start);
    const end = found < 0 ? text.length : found;
    ends.push(end);
    if (end - start > lineBytesMax) return refused(refusals.longLine(ends.length));
    if (ends.length > linesMax) return refused(refusals.tooManyEvents);
    start = end + 1;
  }
  return ok(ends);
}

/** The header and the seals come on top of the events; an exact count of these follows when they are read. */
const linesMax = eventsMax * 1.01;

const lineFeed = 10;
