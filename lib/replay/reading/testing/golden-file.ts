/** For tests: a session file as each version of the format wrote it. */
import { readFileSync } from "node:fs";
import { sessionFileVersion } from "@/lib/domain/session-file-format";
import { jsonOf } from "../text-of";
import { linesOf, sealedBytes } from "./write-lines";

export const goldenPath = (version = sessionFileVersion): string =>
  `lib/replay/reading/golden/version-${version}.jsonl`;

/** Without the seals: the header, then a line for each event. */
export function goldenLines(version = sessionFileVersion): readonly string[] {
  const lines = readFileSync(goldenPath(version), "utf8").trim().split("\n");
  return lines.filter((line) => !line.startsWith('{"seal"'));
}

/** A file of these lines with the numbers of its events in order, and a seal that fits. Without `at`: as the one before. */
export async function numberedAndSealed([header = "", ...lines]: readonly string[]): Promise<string> {
  let last: unknown;
  const events = lines.map((line, index) => {
    const event = Object(jsonOf(line));
    last = event.at ?? last;
    return { ...event, seq: index + 1, at: last };
  });
  return new TextDecoder().decode(await sealedBytes(linesOf(header, ...events)));
}
