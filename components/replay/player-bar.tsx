"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Moments } from "@/lib/replay/moments";
import { type Playing, speeds } from "./use-playing";
import { playerWords } from "./words/player";

/** The way through the session: a scrubber over all of it, and steps from event to event and from problem to problem. */
export function PlayerBar({
  moments,
  n,
  select,
  playing,
  sentence,
  children,
}: {
  readonly moments: Moments;
  readonly n: number;
  readonly select: (n: number) => void;
  readonly playing: Playing;
  /** What the event says. */
  readonly sentence: string;
  /** Stands at the end of the row. */
  readonly children: ReactNode;
}) {
  const { last, problems } = moments;
  const position = playerWords.position(n, last);
  return (
    <section aria-label={playerWords.player} className="min-w-0">
      <p className="truncate text-[0.9375rem]">
        <span className="font-semibold tabular-nums">{position}</span>
        <span className="text-quiet"> · {sentence}</span>
      </p>
      <input
        type="range"
        min={1}
        max={last}
        value={n}
        aria-label={playerWords.event}
        aria-valuetext={`${position}: ${sentence}`}
        onChange={(event) => select(Number(event.target.value))}
        className="mt-1 block h-6 w-full accent-accent"
      />
      <ProblemTicks problems={problems} last={last} />
      <div className="mt-1.5 flex flex-wrap items-center gap-2">
        <Step label={playerWords.previousEvent} sign="‹" to={n > 1 ? n - 1 : undefined} select={select} />
        <Button className={small} onClick={playing.toggle}>
          {playing.on ? playerWords.pause : playerWords.play}
        </Button>
        <Step label={playerWords.nextEvent} sign="›" to={n < last ? n + 1 : undefined} select={select} />
        <SpeedChoice playing={playing} />
        {problems.length > 0 ? (
          <>
            <Step label={playerWords.previousProblem} to={moments.previousProblem(n)} select={select} />
            <Step label={playerWords.nextProblem} to={moments.nextProblem(n)} select={select} />
          </>
        ) : (
          <span className="text-sm text-quiet">{playerWords.noProblems}</span>
        )}
        <span className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1">{children}</span>
      </div>
    </section>
  );
}

/** Never disabled, so that whoever presses it again and again keeps the focus; at the end it does nothing. */
function Step({
  label,
  sign,
  to,
  select,
}: {
  readonly label: string;
  readonly sign?: string;
  readonly to: number | undefined;
  readonly select: (n: number) => void;
}) {
  return (
    <Button
      className={small}
      aria-disabled={to === undefined}
      {...(sign && { "aria-label": label })}
      onClick={() => to !== undefined && select(to)}
    >
      {sign ?? label}
    </Button>
  );
}

function SpeedChoice({ playing }: { readonly playing: Playing }) {
  return (
    <select
      aria-label={playerWords.speed}
      value={playing.speed}
      onChange={(event) => {
        const chosen = speeds.find((speed) => String(speed) === event.target.value);
        if (chosen) playing.setSpeed(chosen);
      }}
      className="min-h-11 rounded-control border border-edge bg-card px-2 text-[0.9375rem]"
    >
      {speeds.map((speed) => (
        <option key={speed} value={speed}>
          {playerWords.times(speed)}
        </option>
      ))}
    </select>
  );
}

/** Where the problems lie, under the scrubber. The buttons beside it say the same in words. */
function ProblemTicks({ problems, last }: { readonly problems: readonly number[]; readonly last: number }) {
  if (problems.length === 0) return null;
  const places = new Set(problems.map((n) => Math.round(((n - 1) / Math.max(last - 1, 1)) * width)));
  return (
    <svg
      viewBox={`0 0 ${width} 6`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="h-1.5 w-full px-2 fill-bad"
    >
      {[...places].map((x) => (
        <rect key={x} x={x - 1} width="2" height="6" />
      ))}
    </svg>
  );
}

/** Ticks at one place are one. */
const width = 400;

const small =
  "px-3 py-1 text-[0.9375rem] aria-disabled:cursor-default aria-disabled:text-quiet forced-colors:aria-disabled:text-[GrayText]";
