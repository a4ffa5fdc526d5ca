import type { ChangeView, ProbeView, RunView } from "@/lib/wizard/view";
import { runWords } from "./words/run";

/** How far a run is, over its changes and its probes. */
export interface Tally {
  readonly done: number;
  readonly total: number;
}

export function tally({ changes, probes }: RunView): Tally {
  const done = changes.filter(({ state }) => state === "done").length;
  return { done: done + probes.filter(({ check }) => check).length, total: changes.length + probes.length };
}

/** What is announced: "3 of 11 done, creating identity pool". */
export function announcement(run: RunView): string {
  const { done, total } = tally(run);
  if (run.state === "failed") return runWords.needsYou(done, total);
  if (run.state !== "running") return runWords.done(done, total);
  const doing = doingNow(run);
  return doing ? runWords.now(done, total, doing) : runWords.done(done, total);
}

function doingNow({ changes, probes, waiting }: RunView): string | undefined {
  const running = changes.find(({ state }) => state === "running");
  if (running) return `${runWords.doing[running.change.kind]} ${running.change.summary}`;
  const probe = probes.find(({ check }) => !check);
  return probe ? `${runWords.doing.test} ${probe.label}` : waiting?.reason;
}

export type RowState =
  | "waits"
  | "cannot-start"
  | "not-started"
  | "running"
  | "waiting"
  | "done"
  | "warning"
  | "failed";

export function changeState({ state, waiting }: ChangeView, run: RunView): RowState {
  if (state === "waits") return notDone[run.state] ?? "not-started";
  if (state === "running") return waiting ? "waiting" : "running";
  return state;
}

/** Behind a failed change nothing can start; after a stop nothing hinders it. */
const notDone: Partial<Record<RunView["state"], RowState>> = { running: "waits", failed: "cannot-start" };

export function probeState({ check }: ProbeView): RowState {
  if (!check) return "running";
  return check.state === "passed" ? "done" : check.state;
}
