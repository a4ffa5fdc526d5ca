import type { Problem } from "@/lib/domain/problem";
import type { Answers, StepId } from "./words";

/**
 * The questions of a step as data, for browser, replay and documentation. No zod here: it would cost the browser
 * 23 kB; the step's answers.ts parses on the server.
 */
export interface StepForm {
  readonly id: StepId;
  /** Heading of the page, for example "Your BlueRange server". */
  readonly title: string;
  /** At most 16 characters or so, for the rail. */
  readonly short: string;
  /** Two sentences: why BlueRange needs this. */
  readonly why: string;
  readonly fields: readonly Field[];
  /** Text of the primary button of the questions page. */
  readonly submit: string;
}

export type Field = TextField | SecretField | ChoiceField | SelectField;

interface FieldBase {
  readonly name: string;
  readonly label: string;
  /** One short sentence, under 100 characters, no links. */
  readonly hint?: string;
  /** The label then ends in "(optional)". */
  readonly optional?: true;
  /** Shown only while another field of the form has this value. */
  readonly when?: { readonly field: string; readonly is: string };
  /** Stands behind "More options": the default is right for nearly everybody. */
  readonly advanced?: true;
  /** Is a question only in a state of the account that few are in: while it is empty, the review passes over it. */
  readonly rare?: true;
}

export interface TextField extends FieldBase {
  readonly kind: "text";
  readonly initial: string;
  /** Another initial value for some answers of another field; while it was not typed over, it follows that field. */
  readonly initialBy?: { readonly field: string; readonly values: Readonly<Record<string, string>> };
  readonly autocomplete?: string;
  readonly inputMode?: "url" | "text";
  /** Live remark under the field while typing; the component knows the named ones. */
  readonly preview?: "developer-provider-name";
}

/** Goes to the vault; never echoed, never an answer. */
export interface SecretField extends FieldBase {
  readonly kind: "secret";
}

export interface ChoiceField extends FieldBase {
  readonly kind: "choice";
  readonly initial: string;
  readonly options: readonly Option[];
  /** Closed until it is opened, for a question that most people leave as it is. Its options show no hints. */
  readonly menu?: true;
}

/** A long list, searchable by typing. */
export interface SelectField extends FieldBase {
  readonly kind: "select";
  readonly initial: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly group?: string;
}

/** The form's own initial values, as answers. */
export function initialAnswers(form: StepForm): Answers {
  return Object.fromEntries(
    form.fields.flatMap((field) => (field.kind === "secret" ? [] : [[field.name, field.initial]])),
  );
}

/** What the fields of a step's form start with: what was saved, else what was suggested, else the form's own. */
export function startAnswers(form: StepForm, { answers, suggested }: Suggested): Answers {
  return { ...initialAnswers(form), ...(answers ?? suggested) };
}

interface Suggested {
  readonly answers: Answers | undefined;
  readonly suggested: Answers | undefined;
}

/** What a submitted form comes back with. Secrets are never in it. */
export interface FormState {
  readonly problems: readonly Problem[];
  /** The text as it was typed, so that nothing is lost. */
  readonly typed: Answers;
  /** Saving would make these steps outdated: the form asks, and sends `confirmOutdated` = "yes" with it. */
  readonly outdates?: readonly StepId[];
  /** Something was saved before the problem arose: the form carries this revision from now on. */
  readonly revision?: number;
  /** Where to go; the browser loads it as a new page. */
  readonly next?: string;
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
