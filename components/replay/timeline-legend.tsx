import type { Bar } from "@/lib/replay/timeline/bars";
import { spanStates } from "@/lib/replay/timeline/span";
import { barLooks, trackHeight } from "./timeline-look";
import { timelineWords } from "./words/timeline";

/** What the bars mean. */
export function TimelineLegend({
  bars,
  hatch,
  pauses,
}: {
  /** Those in sight: only what is drawn is explained. */
  readonly bars: readonly (readonly Bar[])[];
  readonly hatch: string;
  readonly pauses: number;
}) {
  const drawn = new Set(bars.flatMap((row) => row.map(({ state }) => state)));
  return (
    <div className="mt-2 text-sm text-quiet">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {spanStates
          .filter((state) => drawn.has(state))
          .map((state) => {
            const { fill, y, height } = barLooks[state];
            const paint = state === "waiting" ? { fill: `url(#${hatch})` } : { className: fill };
            return (
              <li key={state} className="flex items-center gap-1.5">
                <svg width={16} height={trackHeight} aria-hidden="true">
                  <rect x={1} width={14} y={y} height={height} rx={2} {...paint} />
                </svg>
                {timelineWords.states[state]}
              </li>
            );
          })}
        {pauses > 0 && (
          <li className="flex items-center gap-1.5">
            <svg width={16} height={trackHeight} aria-hidden="true">
              <line x1={8} x2={8} y1={0} y2={trackHeight} className="stroke-edge [stroke-dasharray:1_4]" />
            </svg>
            {timelineWords.pauses(pauses)}
          </li>
        )}
      </ul>
      <p className="mt-1">{timelineWords.placed}</p>
    </div>
  );
}
