import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { Mark } from "@/components/ui/mark";
import type { Check } from "@/lib/wizard/words";
import { ProblemPanel } from "./problem-panel";
import { checkWords } from "./words/check";

/** Wanted against found, one row per check. Where both are the same, it is said once. */
export function CheckList({
  checks,
  title = checkWords.title,
  folded = false,
}: {
  readonly checks: readonly Check[];
  readonly title?: string;
  /** Shows the count alone while every check has passed; the rows stand behind it. */
  readonly folded?: boolean;
}) {
  const passed = checks.filter(({ state }) => state === "passed").length;
  const count = checkWords.count(passed, checks.length);
  return (
    <Card title={title}>
      {folded ? (
        <Details summary={count} open={passed < checks.length}>
          <Rows checks={checks} />
        </Details>
      ) : (
        <>
          <p className="text-[0.9375rem] text-quiet">{count}</p>
          <Rows checks={checks} />
        </>
      )}
    </Card>
  );
}

function Rows({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className="mt-2 divide-y divide-line">
      {checks.map((check) => (
        <li key={check.id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-3 py-2.5">
          <Mark kind={check.state} word={checkWords.states[check.state]} />
          <div className="min-w-0">
            <p className="font-semibold">{check.label}</p>
            <Findings check={check} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Wanted and found, what compares the two in full, and the problem where there is one. */
export function Findings({
  check,
  children,
}: {
  readonly check: Pick<Check, "wanted" | "found"> & Partial<Pick<Check, "problem">>;
  readonly children?: ReactNode;
}) {
  const same = check.wanted === check.found;
  return (
    <>
      <dl className="mt-0.5 grid gap-x-4 text-[0.9375rem] md:grid-cols-[4.5rem_minmax(0,1fr)]">
        {!same && <Value term={checkWords.wanted} value={check.wanted} />}
        <Value term={checkWords.found} value={check.found} />
      </dl>
      {children && <div className="mt-3">{children}</div>}
      {check.problem && (
        <div className="mt-3">
          <ProblemPanel problem={check.problem} />
        </div>
      )}
    </>
  );
}

function Value({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt className="text-quiet">{term}</dt>
      <dd className="font-mono text-[0.8125rem]/6 wrap-anywhere">{value}</dd>
    </>
  );
}
