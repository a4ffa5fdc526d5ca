import type { Change, Plan } from "@/lib/wizard/change";
import type { EventOf, SessionEvent } from "@/lib/wizard/events";
import type { Facts, StepId } from "@/lib/wizard/words";

/** What an event alone does not say, found once for a whole session. */
export interface SessionIndex {
  /** The change that an event of a run is about; a call's where only one change of its run makes such a call. */
  changeOf(event: SessionEvent): Change | undefined;
  /** The number of the event with which a step begins; undefined where it has none but calls to AWS. */
  firstOf(step: StepId): number | undefined;
  /** All facts of the session, the last ones of each name. */
  readonly facts: Facts;
  /** The instant of the first event; 0 where there is none. */
  readonly startMs: number;
}

/** Remembered for as long as the events are, since every part of the replay asks for it. */
export function sessionIndex(events: readonly SessionEvent[]): SessionIndex {
  const known = indexes.get(events);
  if (known) return known;
  const made = createIndex(events);
  indexes.set(events, made);
  return made;
}

const indexes = new WeakMap<readonly SessionEvent[], SessionIndex>();

function createIndex(events: readonly SessionEvent[]): SessionIndex {
  const plans = new Map<string, Plan>();
  const runs = new Map<string, EventOf<"run.started">>();
  const firsts = new Map<StepId, number>();
  let facts: Facts = {};
  for (const event of events) {
    if (event.type === "plan.made") plans.set(event.plan.planId, event.plan);
    else if (event.type === "run.started") runs.set(event.runId, event);
    else if (event.type === "answers.saved" || event.type === "facts.learned")
      facts = { ...facts, ...event.facts };
    if ("step" in event && event.type !== "aws.called" && !firsts.has(event.step))
      firsts.set(event.step, event.seq);
  }
  const known = new Map<string, readonly Change[]>();
  function changesOf(runId: string): readonly Change[] {
    const changes = known.get(runId) ?? changesOfRun(runId, runs, plans);
    known.set(runId, changes);
    return changes;
  }
  return {
    facts,
    firstOf: (step) => firsts.get(step),
    startMs: events[0] ? Date.parse(events[0].at) : 0,
    changeOf(event) {
      if (!("runId" in event) || event.runId === undefined) return undefined;
      if ("changeId" in event && event.changeId !== undefined)
        return changesOf(event.runId).find(({ id }) => id === event.changeId);
      return event.type === "aws.called" ? onlyOne(changesOf(event.runId), event.action) : undefined;
    },
  };
}

/** The changes of a run and of those that it goes on with. A made-up session may go on in a circle. */
function changesOfRun(
  runId: string,
  runs: ReadonlyMap<string, EventOf<"run.started">>,
  plans: ReadonlyMap<string, Plan>,
): readonly Change[] {
  const found: Change[] = [];
  let run = runs.get(runId);
  for (let depth = 0; run && depth < continuedMax; depth += 1) {
    found.push(...((run.planId && plans.get(run.planId)?.changes) || []));
    run = run.continues === undefined ? undefined : runs.get(run.continues);
  }
  return found;
}

function onlyOne(changes: readonly Change[], action: string): Change | undefined {
  const ids = new Set<string>();
  const such = changes.filter(({ id, call }) => call.action === action && !ids.has(id) && ids.add(id));
  return such.length === 1 ? such[0] : undefined;
}

const continuedMax = 20;
