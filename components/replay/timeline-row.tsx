import type { Bar } from "@/lib/replay/timeline/bars";
import type { PlacedLane } from "@/lib/replay/timeline/placed-lanes";
import { forms } from "@/lib/steps/forms";
import { TimelineBars } from "./timeline-bars";
import { timelineWords } from "./words/timeline";

/** One row: its name, and its bars beside it, or beneath where there is little room. */
export function TimelineRow({
  lane,
  bars,
  hatch,
  open,
  toggle,
}: {
  readonly lane: PlacedLane;
  readonly bars: readonly Bar[];
  readonly hatch: string;
  /** Of the row of a step: whether its other rows are shown. */
  readonly open: boolean;
  readonly toggle: () => void;
}) {
  return (
    <div data-lane={lane.id} className={rowClass}>
      {lane.name.kind === "step" ? (
        <button type="button" aria-expanded={open} onClick={toggle} className={stepClass}>
          <svg
            viewBox="0 0 12 12"
            aria-hidden="true"
            className="size-3 shrink-0 fill-current group-aria-expanded:rotate-90"
          >
            <path d="M3 1l6 5-6 5z" />
          </svg>
          <span className="truncate">{laneName(lane)}</span>
        </button>
      ) : (
        <span
          className="line-clamp-2 pl-[1.125rem] text-[0.8125rem]/tight text-quiet wrap-anywhere"
          title={laneName(lane)}
        >
          {laneName(lane)}
        </span>
      )}
      <TimelineBars bars={bars} hatch={hatch} />
    </div>
  );
}

export function laneName({ step, name }: Pick<PlacedLane, "step" | "name">): string {
  if (name.kind === "step") return forms[step].short;
  return name.kind === "change" ? (name.summary ?? "") : timelineWords.lanes[name.kind];
}

const rowClass =
  "grid grid-cols-[minmax(0,1fr)] items-center gap-x-3 py-[3px] @xl:grid-cols-[15rem_minmax(0,1fr)] @4xl:grid-cols-[18rem_minmax(0,1fr)]";

const stepClass =
  "group flex min-h-6 min-w-0 items-center gap-1.5 rounded-mark text-left text-[0.8125rem] font-semibold text-ink";
