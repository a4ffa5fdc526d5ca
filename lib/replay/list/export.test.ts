import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyEventBody } from "@/lib/wizard/any-event";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { sessionIndex } from "../session-index";
import { eventsCsv, eventsJson } from "./export";

const numbered = (bodies: readonly EventBody[]): readonly SessionEvent[] =>
  bodies.map((body, index) => ({ ...body, seq: index + 1, at: "2026-11-22T09:30:00.000Z" }));
const file = (text: string) => numbered([{ type: "files.taken", step: "delivery", file: text }]);
const csvOf = (events: readonly SessionEvent[]) => eventsCsv(events, sessionIndex(events));

describe("the exported list", () => {
  test("is JSON that reads back as the same events", () => {
    fc.assert(
      fc.property(fc.array(anyEventBody(), { maxLength: 5 }), (bodies) => {
        const events = JSON.parse(JSON.stringify(numbered(bodies)));
        expect(JSON.parse(eventsJson(events))).toEqual(events);
      }),
    );
  });

  test("is a table with the fields of a call", () => {
    const call: EventBody = {
      type: "aws.called",
      step: "certificate",
      action: "iot:AttachPolicy",
      attempt: 2,
      durationMs: -3,
      httpStatus: 403,
      error: "AccessDenied",
      requestId: "r-1",
    };
    expect(csvOf(numbered([call])).split("\r\n")[1]).toBe(
      '1,"2026-11-22T09:30:00.000Z","certificate","aws.called","AWS call","iot:AttachPolicy, attempt 2, AccessDenied","iot:AttachPolicy",2,-3,403,"AccessDenied","r-1"',
    );
  });

  // Support opens it in a spreadsheet, and the session comes from somebody else's machine.
  test.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "＝1+1",
    '"=1',
    '=HYPERLINK("http://evil.example","x")',
  ])("never holds a formula: %j", (text) => {
    const csv = csvOf(file(text));
    expect(csv).toContain(`"'${text.replaceAll('"', '""')}"`);
  });

  // Where the list separator is a semicolon, a spreadsheet may begin a cell in the middle of a text.
  test.each([
    ["a;=1+1", "a;'=1+1"],
    ["a\n=1+1;x", "a\n'=1+1;x"],
    ["a\t +1", "a\t '+1"],
    ["a;b; c", "a;b; c"],
    ["2 = 1 + 1", "2 = 1 + 1"],
  ])("never begins one within a text: %j", (text, safe) => {
    expect(csvOf(file(text))).toContain(`"${safe}"`);
  });

  test("keeps its columns, whatever stands in an event", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const rest = csvOf(file(text)).replace(/"(?:[^"]|"")*"/g, "");
        expect(rest).toBe(`${",".repeat(11)}\r\n1${",".repeat(11)}\r\n`);
      }),
    );
  });
});
