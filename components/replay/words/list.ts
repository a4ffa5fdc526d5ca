import type { EventKind } from "@/lib/replay/list/event-kind";

export const listWords = {
  title: "Events",
  filters: "Which events the list shows",
  search: "Search",
  searchHint: "Names, ids and messages",
  searchNote: "The browser's own search finds only the rows in sight.",
  step: "Step",
  allSteps: "All steps",
  kinds: "Kind",
  kindNames: {
    session: "Session",
    answers: "Answers",
    plan: "Plans",
    run: "Runs",
    change: "Changes",
    call: "AWS calls",
    check: "Checks",
    files: "Files",
  } satisfies Record<EventKind, string>,
  failedOnly: "Failed only",
  reads: "Calls that only read",
  hidden: (count: number) => `${count.toLocaleString("en")} hidden`,
  clear: "Show all events",
  count: (shown: number, all: number) => {
    if (shown === all) return all === 1 ? "1 event" : `${all.toLocaleString("en")} events`;
    return `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} events`;
  },
  hits: (count: number, search: string) =>
    `${count === 1 ? "1 event" : `${count.toLocaleString("en")} events`} found for “${search}”`,
  hiddenHits: (count: number) =>
    count === 1
      ? "1 more is a call that only reads."
      : `${count.toLocaleString("en")} more are calls that only read.`,
  showReads: "Show calls that only read as well",
  nothing: "No event is left by these filters.",
  outside: (number: number) =>
    `Event ${number.toLocaleString("en")}, which is shown, is left out by these filters.`,
  showIt: "Show it in the list",
  exportJson: "Export as JSON",
  exportCsv: "Export as CSV",
  printed: (first: number, last: number, count: number, of: number) =>
    `Events ${first.toLocaleString("en")} to ${last.toLocaleString("en")} are printed, ${count} of ${of.toLocaleString("en")}; export them as CSV for all.`,
  fileName: "events",
  tones: { neutral: "", good: "done", now: "started", warning: "mind this", bad: "failed" },
} as const;
