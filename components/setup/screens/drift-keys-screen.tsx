import type { ReactNode } from "react";
import type { Field, FormAction, StepForm } from "@/lib/wizard/form";
import { initialAnswers } from "@/lib/wizard/form";
import { QuestionsForm } from "../questions-form";
import { driftWords } from "../words/drift";
import { driftTitle } from "./page-title";
import type { ScreenProps } from "./screen";

interface Props extends ScreenProps {
  /** The questions of the account, with what this machine offers. */
  readonly form: StepForm;
  readonly check: FormAction;
  /** The page of the check itself. */
  readonly driftHref: string;
  /** How far a check that is under way has got. */
  readonly progress: ReactNode;
}

/** Keys for one check. Account and region stay those of the setup, so they are not asked for. */
export function DriftKeysScreen({ links, step, problems = [], form, check, driftHref, progress }: Props) {
  const asked: StepForm = {
    ...form,
    title: driftWords.keysTitle,
    why: driftWords.keysWhy,
    submit: driftWords.check,
    fields: form.fields.flatMap(keysOnly),
  };
  return (
    <>
      <QuestionsForm
        form={asked}
        documentTitle={driftTitle(links)}
        answers={initialAnswers(asked)}
        action={check}
        problems={problems}
        revision={step.revision}
        stepNames={{}}
        backHref={driftHref}
        leaveHref={driftHref}
      />
      {progress}
    </>
  );
}

function keysOnly(field: Field): readonly Field[] {
  if (field.name === "accountKind" || field.name === "region") return [];
  const { when, ...rest } = field;
  const asked = field.name === "accessKeyId" ? { ...rest, hint: driftWords.keyHint } : rest;
  return [when && when.field !== "accountKind" ? { ...asked, when } : asked];
}
