import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { ProbeView } from "@/lib/wizard/view";
import type { Check } from "@/lib/wizard/words";
import { CheckList } from "./check-list";
import { probeState } from "./run-items";
import { ProbeRow } from "./run-row";
import { proofWords } from "./words/proof";

/** The proof as it ended: the sign-in test, what to do about amr, and every check of every step. */
export function ProofView({
  probes,
  amr,
  repair,
  groups,
}: {
  readonly probes: readonly ProbeView[];
  /** The values of the token, where AWS refused the sign-in because of them. */
  readonly amr?: readonly string[];
  /** The offer to repair, with its diff: shown with the values. */
  readonly repair?: ReactNode;
  /** Checks by step, with the step's name. */
  readonly groups: readonly { readonly title: string; readonly checks: readonly Check[] }[];
}) {
  return (
    <>
      {amr && <AmrWarning values={amr}>{repair}</AmrWarning>}
      <Card title={proofWords.signIn}>
        <p className="text-[0.9375rem] text-quiet">{proofWords.signInText}</p>
        <ul className="mt-1 divide-y divide-line">
          {probes.map((view) => (
            <ProbeRow key={view.id} view={view} state={probeState(view)} />
          ))}
        </ul>
      </Card>
      <h2 className="mb-3 text-[1.0625rem] font-[650]">{proofWords.standing}</h2>
      {groups.map(({ title, checks }) => (
        <CheckList key={title} title={title} checks={checks} folded />
      ))}
    </>
  );
}

function AmrWarning({
  values,
  children,
}: {
  readonly values: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <section className="mb-6 rounded-card border border-warn bg-warn-wash px-5 py-4">
      <h2 className="flex gap-2.5 text-[1.0625rem] leading-snug font-[650]">
        <span aria-hidden="true" className="font-mono text-warn">
          !
        </span>
        {proofWords.amrTitle}
      </h2>
      <p className="mt-2 max-w-[66ch]">{proofWords.amrText}</p>
      <ul className="my-3 space-y-1">
        {values.map((value) => (
          <li key={value} className="rounded-mark bg-card px-3 py-1 font-mono text-[0.8125rem] wrap-anywhere">
            {value}
          </li>
        ))}
      </ul>
      <p className="max-w-[66ch]">{proofWords.amrRepair}</p>
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}
