import { Details } from "@/components/ui/details";
import { durationText } from "@/lib/replay/detail/times";
import { laneSummary } from "@/lib/replay/timeline/lane-summary";
import type { PlacedLane } from "@/lib/replay/timeline/placed-lanes";
import { laneName } from "./timeline-row";
import { timelineWords } from "./words/timeline";

/** The rows of the timeline in words and numbers. */
export function TimelineTable({
  lanes,
  startMs,
}: {
  readonly lanes: readonly PlacedLane[];
  readonly startMs: number;
}) {
  const { columns } = timelineWords;
  return (
    <Details summary={timelineWords.table}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region that the keyboard can't enter can't be read. */}
      <section tabIndex={0} aria-label={timelineWords.table} className="overflow-x-auto">
        <table className="w-full border-collapse text-left text-sm">
          <thead className="text-quiet">
            <tr>
              {Object.values(columns).map((name) => (
                <th key={name} scope="col" className="py-1 pr-4 font-normal whitespace-nowrap">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {lanes.map((lane) => (
              <Row key={lane.id} lane={lane} startMs={startMs} />
            ))}
          </tbody>
        </table>
      </section>
    </Details>
  );
}

function Row({ lane, startMs }: { readonly lane: PlacedLane; readonly startMs: number }) {
  const { count, failed, repeated, beganMs, totalMs, waitedMs } = laneSummary(lane.spans, startMs);
  const look = lane.name.kind === "step" ? "font-semibold" : "pl-4 font-normal";
  return (
    <tr className="tabular-nums">
      <th scope="row" className={`min-w-40 py-1 pr-4 ${look}`}>
        {laneName(lane)}
      </th>
      <td className="pr-4">{count}</td>
      <td className="pr-4 whitespace-nowrap">
        {beganMs === undefined ? timelineWords.empty : durationText(beganMs)}
      </td>
      <td className="pr-4 whitespace-nowrap">{durationText(totalMs)}</td>
      <td className="pr-4 whitespace-nowrap">
        {waitedMs > 0 ? durationText(waitedMs) : timelineWords.empty}
      </td>
      <td className="pr-4">{repeated > 0 ? repeated : timelineWords.empty}</td>
      <td className={failed > 0 ? "font-semibold text-bad" : ""}>
        {failed > 0 ? failed : timelineWords.empty}
      </td>
    </tr>
  );
}
