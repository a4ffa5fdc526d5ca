import type { TimeScale } from "@/lib/replay/timeline/time-scale";
import type { TimeWindow } from "@/lib/replay/timeline/time-window";
import { percent } from "./timeline-bars";

/** What goes through all rows: the event that is shown, and the pauses that are drawn short. */
export function TimelineOverlay({
  scale,
  window,
  place,
}: {
  readonly scale: TimeScale;
  readonly window: TimeWindow;
  readonly place: number;
}) {
  const shareOf = (at: number) => (at - window.from) / (window.to - window.from);
  const inSight = (share: number) => share >= 0 && share <= 1;
  const at = shareOf(place);
  return (
    <svg width="100%" height="100%" aria-hidden="true" className="pointer-events-none absolute inset-0">
      {apart(scale.pauses.map((pause) => shareOf(pause.place)).filter(inSight)).map((share) => (
        <line
          key={share}
          x1={percent(share)}
          x2={percent(share)}
          y1="0"
          y2="100%"
          className="stroke-edge [stroke-dasharray:1_4]"
        />
      ))}
      {inSight(at) && (
        <line x1={percent(at)} x2={percent(at)} y1="0" y2="100%" strokeWidth={2} className="stroke-ink" />
      )}
    </svg>
  );
}

/** Lines that stand too close are one. */
function apart(shares: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const share of shares) if (share - (kept.at(-1) ?? -1) > 0.01) kept.push(share);
  return kept;
}
