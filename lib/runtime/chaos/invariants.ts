import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Account } from "@/e2e/kit/read-account";
import type { SessionEvent } from "@/lib/wizard/events";
import { neighboursOf, normalForm, oursOf, poolsForHost } from "./ours-of";

export interface Evidence {
  /** The account before the setup, with its neighbours. */
  readonly before: Account;
  /** After each start, read by someone else. */
  readonly readings: readonly Account[];
  readonly events: readonly SessionEvent[];
  readonly dataDir: string;
  /** All that AWS gave out as a secret. */
  readonly secrets: readonly string[];
}

/** What must hold after every start, whatever went wrong; gives what does not, in words. */
export function broken({ before, readings, events, dataDir, secrets }: Evidence): readonly string[] {
  const told = JSON.stringify(events);
  return [
    ...readings.flatMap((account) => {
      const ours = oursOf(account, before);
      const keys = Object.values(ours.users).flatMap((user) => user.keys);
      return [
        ...(keys.filter(({ status }) => status === "Active").length > 1 ? ["two live keys"] : []),
        ...(poolsForHost(ours).length > 1 ? ["two pools for the host"] : []),
        ...ours.certificates
          .filter(({ id, status }) => status === "ACTIVE" && !told.includes(id))
          .map(() => "an active certificate without a receipt"),
        ...(isDeepStrictEqual(neighboursOf(account, before), before) ? [] : ["a neighbour has changed"]),
      ];
    }),
    ...secretsIn(dataDir, secrets),
  ];
}

/** What must hold at the end: as if nothing had gone wrong. */
export function unlike(reference: string, last: Account, before: Account): readonly string[] {
  const ours = oursOf(last, before);
  return [
    ...(normalForm(ours) === reference ? [] : ["the account is not as without the trouble"]),
    ...(poolsForHost(ours).length === 1 ? [] : ["not exactly one pool for the host"]),
  ];
}

function secretsIn(folder: string, secrets: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    return secrets.some((secret) => spellings(secret).some((text) => bytes.includes(text)))
      ? [`a secret in ${name}`]
      : [];
  });
}

/** A PEM has line ends, which JSON spells out; one of its lines is telling enough. */
function spellings(secret: string): readonly string[] {
  const line = secret.split("\n").find((text) => text.length > 40 && !text.startsWith("-----"));
  return line ? [line] : [secret];
}
