import type { SpanState } from "@/lib/replay/timeline/span";

export const timelineWords = {
  title: "Timeline",
  keys: "Bars of steps, changes and AWS calls over time. Left and right move it, plus and minus zoom, 0 shows all. The same in words stands in the table below.",
  tools: "View of the timeline",
  earlier: "Earlier",
  later: "Later",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  all: "Whole session",
  shorten: "Shorten pauses",
  pauses: (count: number) => (count === 1 ? "1 pause drawn shorter" : `${count} pauses drawn shorter`),
  lanes: {
    "more-changes": "More changes",
    writes: "AWS calls that write",
    reads: "AWS calls that read",
    checks: "Checks",
  },
  states: {
    point: "noted",
    done: "done",
    waiting: "waiting",
    running: "without an end",
    repeated: "tried again or stopped",
    failed: "failed",
  } satisfies Record<SpanState, string>,
  placed: "AWS calls: order and length are exact, their place between two events is estimated.",
  table: "The timeline as a table",
  columns: {
    name: "What",
    count: "Bars",
    began: "Began after",
    total: "Took",
    waited: "Waited",
    failed: "Failed",
  },
  empty: "none",
} as const;
