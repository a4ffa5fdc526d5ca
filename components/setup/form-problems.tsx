import { ErrorSummary } from "@/components/ui/error-summary";
import { TakesFocus } from "@/components/ui/takes-focus";
import type { Field, FormState, StepForm } from "@/lib/wizard/form";
import { fieldId } from "./field-id";
import { AwsFacts, ProblemPanel } from "./problem-panel";
import { problemText } from "./problem-text";

/** Above the heading: the summary of the fields, then whatever belongs to no field. */
export function FormProblems({
  form,
  state,
  errors,
}: {
  readonly form: StepForm;
  readonly state: FormState;
  readonly errors: ReadonlyMap<string, string>;
}) {
  const items = form.fields.flatMap(({ name }) => {
    const text = errors.get(name);
    return text ? [{ text, fieldId: fieldId(name) }] : [];
  });
  const others = state.problems.filter(({ field }) => !field || !errors.has(field));
  return (
    <>
      {items.length > 0 && (
        <ErrorSummary answer={state} items={items}>
          {state.problems.map(({ code, field, aws }) => field && aws && <AwsFacts key={code} {...aws} />)}
        </ErrorSummary>
      )}
      {others.map((problem) => (
        <TakesFocus key={problem.code} answer={state} className="mb-6">
          <ProblemPanel problem={problem} />
        </TakesFocus>
      ))}
    </>
  );
}

/** What is wrong with each field, by its name; fields that nothing is wrong with are not in it. */
export function fieldErrors(fields: readonly Field[], { problems }: FormState): ReadonlyMap<string, string> {
  const names = new Set(fields.map(({ name }) => name));
  return new Map(
    problems.flatMap((problem) =>
      problem.field && names.has(problem.field) ? [[problem.field, problemText(problem)] as const] : [],
    ),
  );
}
