"use client";

import type { BaseSyntheticEvent, ReactNode } from "react";
import { useForm, useWatch } from "react-hook-form";
import { BackLink } from "@/components/ui/back-link";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/page-heading";
import { SubmitButton } from "@/components/ui/submit-button";
import { uiWords } from "@/components/ui/words";
import type { Problem } from "@/lib/domain/problem";
import type { Field, FormAction, StepForm } from "@/lib/wizard/form";
import type { Answers, Notice, StepId } from "@/lib/wizard/words";
import { askedWhen, isAsked } from "./conditions";
import { followAnswer } from "./follow-answer";
import { FormProblems, fieldErrors } from "./form-problems";
import { LeaveLink } from "./leave-link";
import { Notices } from "./notices";
import { Onward } from "./onward";
import { OutdatedWarning } from "./outdated-warning";
import { QuestionField } from "./question-field";
import { pressed, useFormAction } from "./use-form-action";
import { useWithheld } from "./use-withheld";
import { formWords } from "./words/form";

interface Props {
  readonly form: StepForm;
  /** Title of the document; "Error: " is put before it while something is wrong. The page then sets none itself. */
  readonly documentTitle: string;
  /** Something is wrong on the same page that is none of this form's. */
  readonly isWrongBelow?: boolean;
  /** What the fields start with: defaults, suggestions, and what was saved. */
  readonly answers: Answers;
  readonly action: FormAction;
  /** StepView.revision, so that an older tab is noticed. */
  readonly revision: number;
  /** Names of the steps, for the list of what would become outdated. */
  readonly stepNames: Readonly<Partial<Record<StepId, string>>>;
  readonly notices?: readonly Notice[];
  /** What has to be known before the press, where it is more than a sentence. */
  readonly children?: ReactNode;
  /** What was wrong with the answers that were sent last; the live page learns it from its action. */
  readonly problems?: readonly Problem[];
  readonly backHref: string;
  /** Where Cancel leads. */
  readonly leaveHref: string;
  /** Instead of the form's own text, for example when a change returns to the review. */
  readonly submitLabel?: string;
}

/** The page of questions of any step. What is right or wrong is decided by the server alone. */
export function QuestionsForm(props: Props) {
  const { form, answers, action, notices = [], problems = [] } = props;
  const { state, formAction, pending, send } = useFormAction(
    action,
    // Where a problem is shown at once, the answers are those that were sent: nothing was withheld.
    { problems, typed: problems.length > 0 ? answers : {} },
    form.fields.filter(({ kind }) => kind === "secret").map(({ name }) => name),
  );
  // No default values here: the form then reads what stands in the page, which somebody may have changed already.
  const { register, setValue, getValues, handleSubmit, control } = useForm<Answers>();
  const watched: Partial<Answers> = useWatch({ control });
  const start = { ...answers, ...state.typed };
  const now = { ...start, ...known(watched) };
  // A field that was not asked is not in sight, so what is wrong with it is said above the heading.
  const sent = form.fields.filter((field) => isAsked(form.fields, field, start));
  const errors = fieldErrors(sent, state);
  const asking = (state.outdates?.length ?? 0) > 0;
  useWithheld(sent, state, setValue);

  function sendAsked(_: Answers, event?: BaseSyntheticEvent) {
    if (!(event?.target instanceof HTMLFormElement)) return;
    const data = pressed(event.target, event.nativeEvent);
    for (const field of form.fields) if (!isAsked(form.fields, field, now)) data.delete(field.name);
    send(data);
  }

  function follow(name: string, value: string) {
    for (const field of form.fields) {
      const next = followAnswer(field, { name, value }, getValues(field.name));
      if (next !== undefined) setValue(field.name, next);
    }
  }

  function question(field: Field) {
    return (
      <QuestionField
        key={field.name}
        field={field}
        start={start[field.name] ?? ""}
        now={now[field.name] ?? ""}
        error={errors.get(field.name)}
        register={register}
        setValue={setValue}
        onPick={(value) => follow(field.name, value)}
        asked={isAsked(form.fields, field, now)}
        condition={askedWhen(form.fields, field)}
      />
    );
  }

  const advanced = form.fields.filter((field) => field.advanced);
  return (
    <>
      <title>
        {state.problems.length > 0 || props.isWrongBelow
          ? `${uiWords.error} ${props.documentTitle}`
          : props.documentTitle}
      </title>
      <BackLink href={props.backHref} />
      <FormProblems form={form} state={state} errors={errors} />
      {asking && (
        <OutdatedWarning
          answer={state}
          names={(state.outdates ?? []).map((id) => props.stepNames[id] ?? id)}
        />
      )}
      <PageHeading why={form.why}>{form.title}</PageHeading>
      <Notices notices={notices} />
      {props.children}
      <form action={formAction} onSubmit={handleSubmit(sendAsked)} noValidate>
        <input type="hidden" name="revision" value={state.revision ?? props.revision} />
        {form.fields.filter((field) => !field.advanced).map(question)}
        {advanced.length > 0 && (
          <Details open={advanced.some(({ name }) => errors.has(name))}>{advanced.map(question)}</Details>
        )}
        <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
          <SubmitButton
            busyLabel={formWords.saving}
            busy={pending || state.next !== undefined}
            {...(asking && { name: "confirmOutdated", value: "yes" })}
          >
            {asking ? formWords.saveAnyway : (props.submitLabel ?? form.submit)}
          </SubmitButton>
          <LeaveLink href={props.leaveHref} isEntered={() => isChanged(form.fields, getValues(), answers)} />
        </div>
      </form>
      {state.next && <Onward href={state.next} />}
    </>
  );
}

function known(values: Partial<Answers>): Answers {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

function isChanged(fields: readonly Field[], values: Partial<Answers>, saved: Answers): boolean {
  return fields.some(({ name }) => values[name] != null && values[name] !== (saved[name] ?? ""));
}
