import { clockText } from "@/lib/replay/timeline/clock-text";
import type { TimeScale } from "@/lib/replay/timeline/time-scale";
import type { TimeWindow } from "@/lib/replay/timeline/time-window";
import { percent } from "./timeline-bars";

/** Times since the beginning of the session, along the lower edge. */
export function TimelineAxis({
  scale,
  window,
  startMs,
}: {
  readonly scale: TimeScale;
  readonly window: TimeWindow;
  readonly startMs: number;
}) {
  const length = window.to - window.from;
  const precise = length * scale.shownMs < 20_000;
  return (
    <svg width="100%" height={18} aria-hidden="true" className="block fill-quiet text-[0.75rem] tabular-nums">
      {ticks.map(({ share, anchor, look }) => (
        <text key={share} x={percent(share)} y={13} textAnchor={anchor} className={look}>
          {clockText(scale.instant(window.from + share * length) - startMs, precise)}
        </text>
      ))}
    </svg>
  );
}

const ticks = [
  { share: 0, anchor: "start", look: "" },
  { share: 0.25, anchor: "middle", look: "hidden @xl:inline" },
  { share: 0.5, anchor: "middle", look: "" },
  { share: 0.75, anchor: "middle", look: "hidden @xl:inline" },
  { share: 1, anchor: "end", look: "" },
] as const;
