import type { SessionEvent } from "@/lib/wizard/events";
import { describeEvent } from "../describe-event";
import type { SessionIndex } from "../session-index";

/** Events as JSON: an array with one event a line. */
export function eventsJson(events: readonly SessionEvent[]): string {
  return `[\n${events.map((event) => JSON.stringify(event)).join(",\n")}\n]\n`;
}

/** Events as a table for a spreadsheet (RFC 4180). */
export function eventsCsv(events: readonly SessionEvent[], { changeOf }: SessionIndex): string {
  const rows = events.map((event) => {
    const { label, sentence } = describeEvent(event, changeOf(event));
    const call = event.type === "aws.called" ? event : undefined;
    return [
      event.seq,
      event.at,
      "step" in event ? event.step : "",
      event.type,
      label,
      sentence,
      call?.action,
      call?.attempt,
      "durationMs" in event ? event.durationMs : undefined,
      call?.httpStatus,
      call?.error,
      call?.requestId,
    ];
  });
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

const columns = [
  ...["number", "time (UTC)", "step", "type", "name", "sentence"],
  ...["action", "attempt", "duration (ms)", "status", "error", "request id"],
];

/**
 * A spreadsheet takes text that begins with one of these signs for a formula and runs it. An apostrophe before it
 * makes it text again. So it is within a text behind a semicolon, a tab or a line end, where some take another cell
 * to begin whatever the quotes say.
 */
function cell(value: string | number | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  const safe = value
    .replace(/^(?=[\s"']*[=+\-@＝＋－＠]|[\t\r\n])/, "'")
    .replace(/(?<!^'[\s"']*)([;\t\r\n][\s"']*)(?=[=+\-@＝＋－＠])/g, "$1'");
  return `"${safe.replaceAll('"', '""')}"`;
}
