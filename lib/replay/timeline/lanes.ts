import type { SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { isFailed } from "../list/failed";
import { isReadOnly } from "../list/read-only";
import { sessionIndex } from "../session-index";
import { createLaneBook } from "./lane-book";
import { placedCalls } from "./placed-calls";
import { runSpans } from "./run-spans";
import { type Lane, type LaneName, lengthOf, type SpanState } from "./span";

/** A session as rows of bars: for each step one of its own, then its changes, its AWS calls, its checks. */
export function lanesOf(events: readonly SessionEvent[]): readonly Lane[] {
  const { changeOf, startMs } = sessionIndex(events);
  const lanes = createLaneBook(startMs);
  for (const { event, span } of runSpans(events)) {
    const changeId = "changeId" in event ? event.changeId : undefined;
    if (changeId === undefined) lanes.add(event.step, event.type === "run.started" ? "step" : "checks", span);
    else lanes.addChange(event.step, changeId, span, () => changeOf(event)?.summary ?? changeId);
  }
  for (const { event, span } of placedCalls(events)) {
    lanes.add(event.step, isReadOnly(event.action) ? "reads" : "writes", span);
  }
  for (const event of events) {
    const moment = momentOf(event);
    if (!moment) continue;
    const toMs = Date.parse(event.at);
    lanes.add(moment.step, moment.kind, {
      seq: event.seq,
      fromMs: toMs - moment.tookMs,
      toMs,
      state: isFailed(event) ? "failed" : moment.state,
    });
  }
  return lanes.inOrder();
}

/** What has no beginning of its own: something was saved, planned or checked. */
interface Moment {
  readonly step: StepId;
  readonly kind: LaneName["kind"];
  readonly state: SpanState;
  readonly tookMs: number;
}

function momentOf(event: SessionEvent): Moment | undefined {
  switch (event.type) {
    case "answers.saved":
    case "plan.made":
    case "plan.failed":
    case "repair.offered":
    case "step.undone":
    case "files.taken":
    case "files.installed":
      return { step: event.step, kind: "step", state: "point", tookMs: 0 };
    case "checks.made":
    case "drift.checked":
    case "drift.failed":
      return { step: event.step, kind: "checks", state: "done", tookMs: 0 };
    case "probe.ended":
      return { step: event.step, kind: "checks", state: "done", tookMs: lengthOf(event.durationMs) };
    default:
      return undefined;
  }
}
