import type { Bar } from "@/lib/replay/timeline/bars";
import { barLooks, trackHeight } from "./timeline-look";

/** The bars of one row. Places are shares of the width, so nothing is measured. */
export function TimelineBars({ bars, hatch }: { readonly bars: readonly Bar[]; readonly hatch: string }) {
  return (
    <svg
      width="100%"
      height={trackHeight}
      aria-hidden="true"
      className="block rounded-mark bg-sunken"
      data-track=""
    >
      {bars.map((bar) => {
        const { fill, y, height } = barLooks[bar.state];
        return (
          <rect
            key={`${bar.seq} ${bar.state}`}
            x={percent(Math.min(bar.x, 1 - widthMin))}
            width={percent(Math.max(bar.width, widthMin))}
            y={y}
            height={height}
            rx={2}
            {...(bar.state === "waiting" ? { fill: `url(#${hatch})` } : { className: fill })}
          />
        );
      })}
    </svg>
  );
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** What can still be seen. */
const widthMin = 0.004;
