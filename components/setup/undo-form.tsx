"use client";

import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { SubmitButton } from "@/components/ui/submit-button";
import { TakesFocus } from "@/components/ui/takes-focus";
import { TextField } from "@/components/ui/text-field";
import { uiWords } from "@/components/ui/words";
import type { FormAction, FormState } from "@/lib/wizard/form";
import { fieldId } from "./field-id";
import { Onward } from "./onward";
import { ProblemPanel } from "./problem-panel";
import { problemText } from "./problem-text";
import { useFormAction } from "./use-form-action";
import { undoWords } from "./words/undo";

const untouched: FormState = { problems: [], typed: {} };
const id = fieldId("accountId");

/**
 * Confirms undo plans. Deletions want more than a press: the ID of the account in which they happen. What is wrong
 * with it stands above everything and in the title, so the form holds the whole page.
 */
export function UndoForm({
  documentTitle,
  action,
  planIds,
  accountId,
  shown,
  children,
  beside,
}: {
  readonly documentTitle: string;
  readonly action: FormAction;
  readonly planIds: readonly string[];
  readonly accountId: string;
  /** The page above the form: heading and plans. */
  readonly shown: ReactNode;
  /** What has to be agreed to, change by change. */
  readonly children: ReactNode;
  /** Stands in the row of the button. */
  readonly beside: ReactNode;
}) {
  const { state, formAction, pending, submit } = useFormAction(action, untouched);
  const wrong = state.problems.find(({ field }) => field === "accountId");
  const error = wrong && problemText(wrong);
  return (
    <form action={formAction} onSubmit={submit} noValidate>
      <title>{error ? `${uiWords.error} ${documentTitle}` : documentTitle}</title>
      {error && <ErrorSummary answer={state} items={[{ text: error, fieldId: id }]} />}
      {state.problems
        .filter((problem) => problem !== wrong)
        .map((problem) => (
          <TakesFocus key={problem.code} answer={state} className="mb-6">
            <ProblemPanel problem={problem} />
          </TakesFocus>
        ))}
      {shown}
      {planIds.map((planId) => (
        <input key={planId} type="hidden" name="planId" value={planId} />
      ))}
      {children}
      <TextField
        id={id}
        name="accountId"
        label={undoWords.typeIt}
        hint={undoWords.typeHint(accountId)}
        error={error}
        inputMode="numeric"
        defaultValue={state.typed["accountId"] ?? ""}
        className="max-w-[16rem] font-mono"
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <SubmitButton
          busyLabel={undoWords.confirming}
          variant="danger"
          busy={pending || state.next !== undefined}
        >
          {undoWords.confirm}
        </SubmitButton>
        {beside}
      </div>
      {state.next && <Onward href={state.next} />}
    </form>
  );
}
