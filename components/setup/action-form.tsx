"use client";

import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TakesFocus } from "@/components/ui/takes-focus";
import type { Problem } from "@/lib/domain/problem";
import type { FormAction } from "@/lib/wizard/form";
import { Onward } from "./onward";
import { ProblemPanel } from "./problem-panel";
import { useFormAction } from "./use-form-action";

/** One button that asks the server for one thing, and shows the problem where it refuses. */
export function ActionForm({
  action,
  label,
  busyLabel,
  variant = "primary",
  sends = {},
  problems = [],
  children,
  beside,
}: {
  readonly action: FormAction;
  readonly label: ReactNode;
  readonly busyLabel: string;
  readonly variant?: ButtonVariant;
  /** Sent with it, for example the plan's id and the revision. */
  readonly sends?: Readonly<Record<string, string | number>>;
  /** What the last press was answered with; the live page learns it from its action. */
  readonly problems?: readonly Problem[] | undefined;
  /** Stands above the button, inside the form: what has to be agreed to. */
  readonly children?: ReactNode;
  /** Stands in the row of the button. */
  readonly beside?: ReactNode;
}) {
  const { state, formAction, pending, submit } = useFormAction(action, { problems, typed: {} });
  return (
    <form action={formAction} onSubmit={submit} noValidate className="print:hidden">
      {state.problems.map((problem) => (
        <TakesFocus key={problem.code} answer={state} className="mb-6">
          <ProblemPanel problem={problem} />
        </TakesFocus>
      ))}
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton busyLabel={busyLabel} variant={variant} busy={pending || state.next !== undefined}>
          {label}
        </SubmitButton>
        {beside}
      </div>
      {state.next && <Onward href={state.next} />}
    </form>
  );
}
