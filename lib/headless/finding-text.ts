import type { Finding, Severity } from "@/lib/findings/finding";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { printable } from "./printable";
import { statementText } from "./problem-text";

/** A finding for people: what, why, what to do, and where it is seen. */
export function findingText({
  severity,
  title,
  cause,
  remedy,
  statement,
  command,
  evidence,
  overcome,
}: Finding): string {
  const events = evidence.length === 1 ? "event" : "events";
  return [
    `${signs[severity]} ${title}${overcome ? " (overcome)" : ""}`,
    `    ${printable(cause)}`,
    ...remedy.map((step, index) => `    ${index + 1}. ${printable(step)}`),
    ...(statement ? [`    ${printable(statementText(statement))}`] : []),
    ...(command === undefined ? [] : commandLines(command)),
    `    Seen in ${events} ${evidence.join(", ")}`,
  ].join("\n");
}

/** A sign where each command begins, and none where one goes on. */
function commandLines(command: string): readonly string[] {
  const lines = command.split("\n");
  return lines.map((line, index) => {
    const goesOn = lines[index - 1]?.endsWith("\\");
    return `    ${goesOn ? " " : "$"} ${printable(line)}`;
  });
}

/** How much there is in a session file, and whether it is as it was saved. */
export function openedText({ header, events, integrity, torn }: OpenedSession): string {
  const count = events.length === 1 ? "1 event" : `${events.length} events`;
  const masked = header.masked?.length ? "; account IDs and hosts are masked" : "";
  const end = torn ? "; its end is missing" : "";
  return `i Session file with ${count}: ${integrities[integrity]}${masked}${end}.`;
}

const signs: Readonly<Record<Severity, string>> = { error: "✗", warning: "!", info: "i" };

const integrities: Readonly<Record<OpenedSession["integrity"], string>> = {
  intact: "unchanged since it was saved",
  changed: "changed since it was saved",
  unsigned: "whether it was changed can't be told",
};
