import type { Plan } from "../change";
import type { EventOf, SessionEvent } from "../events";
import type { ChangeView, RunView } from "../view";

/** What an event changes of the run of its step. Events of an older run, arriving late, change nothing. */
export function foldRun(
  run: RunView | undefined,
  event: SessionEvent,
  plan: Plan | undefined,
): RunView | undefined {
  if (event.type === "run.started") return startedRun(run, event, plan);
  if (!run || !("runId" in event) || event.runId !== run.runId) return run;
  switch (event.type) {
    case "run.stop-asked":
      return { ...run, stopAsked: true };
    case "run.ended":
      return endedRun(run, event);
    case "probe.started":
      return run.probes.length < PROBES_MAX ? { ...run, probes: [...run.probes, begunProbe(event)] } : run;
    case "probe.ended":
      return {
        ...run,
        probes: run.probes.map((probe) =>
          probe.id === event.check.id
            ? { ...probe, check: event.check, durationMs: event.durationMs }
            : probe,
        ),
      };
    case "change.waiting":
      return event.changeId === undefined
        ? { ...run, waiting: waitOf(event) }
        : withChange(run, event.changeId, (change) => ({ ...change, waiting: waitOf(event) }));
    case "change.started":
    case "change.done":
    case "change.failed":
      return withChange(run, event.changeId, (change) => foldChange(change, event));
    default:
      return run;
  }
}

/** Far more than a run has. A made-up session may name as many as it likes, and each would cost all others. */
const PROBES_MAX = 100;
const CHANGES_MAX = 500;

function begunProbe({ id, label }: EventOf<"probe.started">): RunView["probes"][number] {
  return { id, label, check: undefined, durationMs: undefined };
}

function startedRun(
  before: RunView | undefined,
  event: EventOf<"run.started">,
  plan: Plan | undefined,
): RunView {
  const done =
    event.continues === before?.runId && before ? before.changes.filter(({ state }) => state === "done") : [];
  const todo = (event.planId === undefined ? [] : (plan?.changes ?? [])).filter(
    ({ id }) => !done.some(({ change }) => change.id === id),
  );
  return {
    runId: event.runId,
    planId: event.planId,
    purpose: event.purpose ?? "apply",
    next: event.next ?? [],
    state: "running",
    changes: [...done, ...todo.map(waitingChange)].slice(-CHANGES_MAX),
    probes: [],
    waiting: undefined,
    stopAsked: false,
    problem: undefined,
    startedAt: event.at,
    endedAt: undefined,
  };
}

/** Whatever was still running when the run ended did not come to an end that we know of. */
function endedRun(run: RunView, event: EventOf<"run.ended">): RunView {
  const changes = run.changes.map(
    (change): ChangeView =>
      change.state === "running" ? { ...change, state: "failed", waiting: undefined } : change,
  );
  return {
    ...run,
    state: event.outcome,
    changes,
    waiting: undefined,
    problem: event.problem,
    endedAt: event.at,
  };
}

function foldChange(
  change: ChangeView,
  event: EventOf<"change.started" | "change.done" | "change.failed">,
): ChangeView {
  switch (event.type) {
    case "change.started":
      return {
        ...change,
        state: "running",
        attempt: event.attempt,
        startedAt: event.at,
        waiting: undefined,
        problem: undefined,
      };
    case "change.failed":
      return {
        ...change,
        state: "failed",
        problem: event.problem,
        durationMs: event.durationMs,
        waiting: undefined,
      };
    case "change.done": {
      const again = event.how === "removed" || event.how === "absent";
      return {
        ...change,
        state: again ? "waits" : "done",
        how: event.how,
        receipt: event.receipt,
        yields: event.yields,
        durationMs: event.durationMs,
        waiting: undefined,
        problem: undefined,
      };
    }
  }
}

function withChange(run: RunView, changeId: string, update: (change: ChangeView) => ChangeView): RunView {
  return {
    ...run,
    changes: run.changes.map((change) => (change.change.id === changeId ? update(change) : change)),
  };
}

function waitOf(event: EventOf<"change.waiting">): { readonly reason: string; readonly until: string } {
  const waitMs = Math.min(Math.max(0, event.untilMs), WAIT_MAX_MS);
  return { reason: event.reason, until: new Date(Date.parse(event.at) + waitMs).toISOString() };
}

function waitingChange(change: ChangeView["change"]): ChangeView {
  return {
    change,
    state: "waits",
    how: undefined,
    attempt: 0,
    startedAt: undefined,
    durationMs: undefined,
    receipt: undefined,
    yields: {},
    waiting: undefined,
    problem: undefined,
  };
}

/** Nothing waits for longer; a made-up session may name an instant that is no date. */
const WAIT_MAX_MS = 24 * 60 * 60 * 1_000;
