import type { Problem } from "@/lib/domain/problem";
import { sessionFileVersion } from "@/lib/domain/session-file-format";
import { bytesMax, eventsMax, lineBytesMax, valuesMax } from "./limits";

const askAgain = "Ask for the file again, saved with “Save session file”.";
const chooseOther = "Choose the file that “Save session file” gave; its name ends in .jsonl, .json or .gz.";

/** Why a file is not opened. Nothing of its content is repeated: it may be from anybody. */
export const refusals = {
  empty: problem("session-file-empty", "The file is empty.", askAgain),
  unreadable: problem(
    "session-file-unreadable",
    "The browser can't read this file.",
    "Load this page again and choose the file once more; if it was moved or deleted, save it again.",
  ),
  tooBig: problem(
    "session-file-too-big",
    `The file is bigger than ${bytesMax / 1_000_000} MB, which no session file is.`,
    chooseOther,
  ),
  bomb: problem(
    "session-file-bomb",
    "The compressed file unpacks to far more text than a session file holds, so it was not unpacked.",
    chooseOther,
  ),
  brokenGzip: problem("session-file-broken-gzip", "The compressed file is damaged or incomplete.", askAgain),
  otherFile: problem("not-a-session-file", "Line 1 is not the first line of a session file.", chooseOther),
  newer: (version: number) =>
    problem(
      "session-file-newer",
      `The file was saved by a newer version of this program, in version ${version} of the format; this one reads up to version ${sessionFileVersion}.`,
      "Update this program, or open the file where it was saved.",
    ),
  noEvents: problem(
    "session-file-no-events",
    "The file ends after its first line, so it tells nothing.",
    askAgain,
  ),
  tooManyEvents: problem(
    "session-file-too-many-events",
    `The file has more than ${eventsMax.toLocaleString("en")} events, which no session has.`,
    chooseOther,
  ),
  tooManyValues: problem(
    "session-file-too-many-values",
    `The file has more than ${valuesMax.toLocaleString("en")} values, which no session has.`,
    chooseOther,
  ),
  longLine: (line: number) =>
    problem(
      "session-file-long-line",
      `Line ${line} is longer than ${lineBytesMax / 1_000_000} MB, which no event is.`,
      chooseOther,
    ),
  notText: (line: number) =>
    problem(
      "session-file-not-text",
      `Line ${line} holds bytes that are no text (UTF-8), so the file was damaged on its way.`,
      askAgain,
    ),
  notJson: (line: number) =>
    problem(
      "session-file-not-json",
      `Line ${line} is not a whole JSON value, so the file was damaged or edited.`,
      askAgain,
    ),
  noEvent: (line: number) =>
    problem(
      "session-file-no-event",
      `Line ${line} is not an event that this program knows, or a value in it is not what it has to be.`,
      "Ask for the file again. If it was just saved, open it where it was saved: that program may be newer.",
    ),
  disorder: (line: number, wanted: number) =>
    problem(
      "session-file-disorder",
      `Events are missing, doubled or in another order: event ${wanted} had to stand in line ${line}.`,
      askAgain,
    ),
} as const;

function problem(code: string, message: string, remedy: string): Problem {
  return { code, message, remedy };
}
