import { sessionFileVersion } from "@/lib/domain/session-file-format";

/**
 * What the lines of a file of one version have to become for the next. They are checked only after the last of them,
 * as lines of now: a file that gives itself a lower version than its fields have is opened all the same.
 */
export interface Upgrader {
  header(header: unknown): unknown;
  event(event: unknown): unknown;
}

/**
 * By the version from which they lead to the next. A new version of the format gets an entry here for the one before
 * it, and a file of the one before it in the folder golden, which stays for ever.
 */
const upgraders: Readonly<Record<number, Upgrader>> = {
  // Version 2 has fields and values that version 1 had not, and all that version 1 had.
  1: { header: (header) => header, event: (event) => event },
  // Version 3 has another digest in its last seal, which seal-chain.ts tells by the version of the file.
  2: { header: (header) => header, event: (event) => event },
};

/** From a version to the one of now, step by step. Undefined where no way leads from there. */
export function upgraderFrom(
  version: number,
  known: Readonly<Record<number, Upgrader>> = upgraders,
  to = sessionFileVersion,
): Upgrader | undefined {
  const steps: Upgrader[] = [];
  for (let from = version; from < to; from++) {
    const step = known[from];
    if (!step) return undefined;
    steps.push(step);
  }
  return {
    header: (header) => steps.reduce((line, step) => step.header(line), header),
    event: (event) => steps.reduce((line, step) => step.event(line), event),
  };
}
