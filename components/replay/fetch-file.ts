import type { Problem } from "@/lib/domain/problem";
import { playerWords } from "./words/player";

/** Undefined where the server refuses or can't be reached. */
export async function fetchFile(href: string, signal: AbortSignal): Promise<File | undefined> {
  try {
    const answer = await fetch(href, { signal, cache: "no-store" });
    return answer.ok ? new File([await answer.blob()], "session.jsonl") : undefined;
  } catch {
    return undefined;
  }
}

/** What is said then. */
export const fetchFailed: Problem = {
  code: "session-not-fetched",
  message: playerWords.fetchFailed,
  remedy: playerWords.fetchRemedy,
};
