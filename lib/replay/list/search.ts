import type { SessionEvent } from "@/lib/wizard/events";
import { describeEvent } from "../describe-event";
import { sessionIndex } from "../session-index";

/** The texts of an event in which is searched: what the list says of it, and every text in it. */
export type TextsOf = (event: SessionEvent) => readonly string[];

export function textsIn(events: readonly SessionEvent[]): TextsOf {
  const index = sessionIndex(events);
  return (event) => {
    const { label, sentence } = describeEvent(event, index.changeOf(event));
    const texts = [label, sentence];
    collect(event, texts);
    return texts;
  };
}

/** Whether every word that was typed stands in one of the texts, whatever its case. */
export function searchesOf(search: string): (texts: readonly string[]) => boolean {
  const words = wordsOf(search).map((word) => new RegExp(escaped(word), "i"));
  return (texts) => words.every((word) => texts.some((text) => word.test(text)));
}

/** A text in pieces, those that were searched for marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

export function piecesOf(text: string, search: string): readonly Piece[] {
  const words = wordsOf(search);
  if (words.length === 0) return [{ text, hit: false }];
  const split = text.split(new RegExp(`(${words.map(escaped).join("|")})`, "i"));
  return split.map((piece, index) => ({ text: piece, hit: index % 2 === 1 })).filter((piece) => piece.text);
}

/** Where in an event the search hit, if the list does not show it anyway: the text around the first such place. */
export function excerptOf(
  texts: readonly string[],
  shown: readonly string[],
  search: string,
): string | undefined {
  const hidden = wordsOf(search).find((word) => !shown.some((text) => includes(text, word)));
  const text = hidden && texts.find((candidate) => includes(candidate, hidden));
  if (!hidden || !text) return undefined;
  const at = Math.max(0, text.search(new RegExp(escaped(hidden), "i")) - before);
  const end = at + before + hidden.length + after;
  return `${at > 0 ? "…" : ""}${text.slice(at, end)}${end < text.length ? "…" : ""}`;
}

function collect(value: unknown, into: string[]): void {
  if (typeof value === "string") into.push(value);
  else if (Array.isArray(value)) for (const entry of value) collect(entry, into);
  else if (typeof value === "object" && value !== null)
    for (const [key, entry] of Object.entries(value)) if (!unsought.has(key)) collect(entry, into);
}

/** A search for digits should find ids, not every instant. */
const unsought: ReadonlySet<string> = new Set(["at", "fingerprint"]);

const wordsOf = (search: string): readonly string[] => search.split(/\s+/).filter(Boolean);
const includes = (text: string, word: string): boolean => new RegExp(escaped(word), "i").test(text);
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

const before = 24;
const after = 80;
