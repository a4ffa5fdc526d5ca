import { classNames } from "@/components/ui/class-names";
import type { StepId } from "@/lib/wizard/words";
import { shellWords } from "./words/shell";
import { statusWords } from "./words/status";

export interface RailStep {
  readonly id: StepId;
  readonly short: string;
  readonly status: RailStatus;
  readonly href: string;
}

/** The status of a step, and what is to be seen from afar: a warning that it has, or that it was stopped on purpose. */
export type RailStatus = keyof typeof statusWords;

/**
 * Where one is. Steps that may be opened are links, later ones plain text. On a narrow screen it folds into
 * "Step 3 of 8"; the list exists once, so the current step is marked once.
 */
export function StepRail({
  steps,
  current,
}: {
  readonly steps: readonly RailStep[];
  readonly current: StepId;
}) {
  const index = steps.findIndex(({ id }) => id === current);
  return (
    <nav aria-label={shellWords.steps} className="text-[0.9375rem] print:hidden">
      <details className="peer md:hidden">
        <summary className="min-h-8 content-center text-[0.9375rem] font-semibold">
          {shellWords.stepOf(index + 1, steps.length)}: {steps[index]?.short}
        </summary>
      </details>
      <ol className="hidden peer-open:mt-3 peer-open:block md:block">
        {steps.map((step, at) => (
          <RailItem key={step.id} step={step} number={at + 1} now={step.id === current} />
        ))}
      </ol>
    </nav>
  );
}

function RailItem({
  step,
  number,
  now,
}: {
  readonly step: RailStep;
  readonly number: number;
  readonly now: boolean;
}) {
  const { short, status, href } = step;
  return (
    <li
      className={classNames(
        itemClass,
        status === "done" || status === "warning" ? "before:bg-good" : "before:bg-line",
      )}
      {...(now && { "aria-current": "step" })}
    >
      <span aria-hidden="true" className={classNames(dotClass, dotLook(status, now))}>
        {signs[status] ?? number}
      </span>
      <span className="min-w-0 pt-px">
        {status === "blocked" || now ? (
          <span className={now ? "font-[650] text-ink" : "text-quiet"}>{short}</span>
        ) : (
          <a href={href} className={linkClass}>
            {short}
          </a>
        )}
        {!(now && status === "ready") && <span className="sr-only"> ({statusWords[status]})</span>}
        {warns(status) && (
          <span aria-hidden="true" className="block text-sm text-warn">
            {statusWords[status]}
          </span>
        )}
      </span>
    </li>
  );
}

function warns(status: RailStatus): boolean {
  return status === "outdated" || status === "warning";
}

function dotLook(status: RailStatus, now: boolean): string {
  if (status === "problem") return "border-bad text-bad";
  if (warns(status)) return "border-warn text-warn";
  if (status === "done") return classNames("border-good bg-good text-card", now && ring);
  if (now || status === "running") return `border-accent text-accent ${ring}`;
  return "border-edge text-quiet";
}

const ring = "outline-3 outline-accent-wash";

const signs: Partial<Record<RailStatus, string>> = { done: "✓", problem: "!", outdated: "~", warning: "!" };

const itemClass =
  "relative grid grid-cols-[1.5rem_1fr] gap-3 pb-[1.15rem] before:absolute before:top-6 before:bottom-0 before:left-[0.7rem] before:w-[1.5px] last:before:hidden";

const dotClass =
  "grid size-6 place-items-center rounded-full border-[1.5px] bg-card text-xs font-[650] forced-colors:border-[CanvasText]";

const linkClass = "inline-block min-h-6 text-ink no-underline hover:underline";
