import type { ReactNode } from "react";
import { durationText, timesOf } from "@/lib/replay/detail/times";
import type { SessionEvent } from "@/lib/wizard/events";
import type { Facts } from "@/lib/wizard/words";
import { detailWords } from "./words/detail";

/** When it was: in the session, here, in UTC and by AWS's clock, to find it in other logs. */
export function EventTimesList({
  event,
  previous,
  startMs,
  facts,
}: {
  readonly event: SessionEvent;
  readonly previous: SessionEvent | undefined;
  /** Instant of the first event. */
  readonly startMs: number;
  /** As they were by the event. */
  readonly facts: Facts;
}) {
  const { times } = detailWords;
  const offset = Number.parseFloat(facts.clockOffsetMs ?? "");
  const { at, sinceStartMs, sincePreviousMs, awsAt } = timesOf(event, previous, startMs, offset);
  const before = sincePreviousMs === undefined ? times.first : times.previous(durationText(sincePreviousMs));
  return (
    <dl className="mt-3 mb-4 grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
      <Time name={times.when}>
        {times.since(durationText(sinceStartMs))}, {before}
      </Time>
      {"durationMs" in event && <Time name={times.took}>{durationText(event.durationMs)}</Time>}
      <Time name={times.local}>
        {/* The server may stand in another time zone than the reader. */}
        <time dateTime={event.at} suppressHydrationWarning>
          {local.format(at)}
        </time>
      </Time>
      <Time name={times.utc}>{at.toISOString()}</Time>
      {awsAt && <Time name={times.aws}>{awsAt.toISOString()}</Time>}
    </dl>
  );
}

function Time({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="tabular-nums wrap-anywhere">{children}</dd>
    </>
  );
}

const local = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "long" });
