import type { Problem } from "@/lib/domain/problem";
import { ownFileWords } from "./words/own-file";

export type OwnFileRefusal = keyof typeof ownFileWords.refusals;

/** Why a file was not even kept, by the word in a page's address, where anything may stand. */
export function ownFileRefusal(told: string | undefined): Problem | undefined {
  const code = refusals.find((refusal) => refusal === told);
  return code && { code, ...ownFileWords.refusals[code] };
}

const refusals: readonly OwnFileRefusal[] = ["empty", "too-large", "not-text"];
