import type { ReactNode } from "react";
import { Mark, type MarkKind } from "@/components/ui/mark";
import { StatusTag, type Tone } from "@/components/ui/status-tag";
import type { ChangeView, ProbeView } from "@/lib/wizard/view";
import { Findings } from "./check-list";
import { ProblemPanel } from "./problem-panel";
import { RunClock } from "./run-clock";
import type { RowState } from "./run-items";
import { runWords } from "./words/run";

/** One change of a run with its state as sign and word, and the time it took. */
export function ChangeRow({ view, state }: { readonly view: ChangeView; readonly state: RowState }) {
  const { change, how, attempt, problem, waiting } = view;
  const found = change.kind === "delete" && how === "found" ? "gone" : how;
  const word = found && found !== "applied" ? runWords[found] : labels[state];
  return (
    <Row
      mark={change.kind}
      markWord={runWords.doing[change.kind]}
      state={state}
      word={attempt > 1 ? `${word}, ${runWords.attempt(attempt)}` : word}
      startedAt={view.startedAt}
      durationMs={view.durationMs}
      title={change.summary}
      detail={change.call.action}
    >
      {waiting && <Waiting reason={waiting.reason} />}
      {problem && (
        <div className="mt-3">
          <ProblemPanel problem={problem} />
        </div>
      )}
    </Row>
  );
}

/** One part of the sign-in test. */
export function ProbeRow({ view, state }: { readonly view: ProbeView; readonly state: RowState }) {
  const { check, label, durationMs } = view;
  return (
    <Row
      mark={check?.state ?? "waits"}
      markWord={runWords.doing.test}
      state={state}
      word={probeWord(view, state)}
      durationMs={durationMs}
      title={label}
    >
      {check && <Findings check={check} />}
    </Row>
  );
}

/** What AWS has refused has not passed, also where it stops nothing. */
function probeWord({ check }: ProbeView, state: RowState): string {
  if (state === "warning" && check?.problem?.aws) return runWords.refused;
  return state === "done" ? runWords.passed : labels[state];
}

/** AWS is waited for: hatched, with the reason. */
export function Waiting({ reason }: { readonly reason: string }) {
  return (
    <div className="mt-2 max-w-[30rem]">
      <div aria-hidden="true" className="hatched h-2.5 rounded-full" />
      <p className="mt-1 text-sm text-quiet">{reason}</p>
    </div>
  );
}

function Row(props: {
  readonly mark: MarkKind;
  readonly markWord: string;
  readonly state: RowState;
  readonly word: string;
  readonly startedAt?: string | undefined;
  readonly durationMs: number | undefined;
  readonly title: string;
  readonly detail?: string;
  readonly children: ReactNode;
}) {
  const { state } = props;
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 py-3.5 md:grid-cols-[1.5rem_minmax(0,1fr)_auto]">
      <Mark kind={state === "failed" ? "failed" : props.mark} word={props.markWord} />
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{props.title}</p>
        {props.detail && (
          <p className="font-mono text-[0.8125rem] wrap-anywhere text-quiet">{props.detail}</p>
        )}
      </div>
      <p className="col-start-2 flex items-baseline gap-1.5 text-sm whitespace-nowrap md:col-start-3 md:row-start-1">
        <StatusTag tone={tones[state]}>{props.word}</StatusTag>
        {props.durationMs !== undefined && (
          <span className="text-quiet">{runWords.seconds(props.durationMs)}</span>
        )}
        {state === "running" && props.startedAt && <RunClock />}
      </p>
      <div className="col-start-2 -col-end-1 min-w-0 empty:hidden">{props.children}</div>
    </li>
  );
}

const labels: Record<RowState, string> = {
  waits: runWords.waits,
  "cannot-start": runWords.cannotStart,
  "not-started": runWords.notStarted,
  running: runWords.running,
  waiting: runWords.waiting,
  done: runWords.completed,
  warning: runWords.warning,
  failed: runWords.problem,
};

const tones: Record<RowState, Tone> = {
  waits: "neutral",
  "cannot-start": "neutral",
  "not-started": "neutral",
  running: "now",
  waiting: "now",
  done: "good",
  warning: "warning",
  failed: "bad",
};
