import type { Field, StepForm } from "@/lib/wizard/form";
import { accountForm } from "./form";

/** The account's questions on a machine with these AWS profiles. Without any, the choice between key and profile goes. */
export function accountFormFor(profiles: readonly string[]): StepForm {
  const options = profiles.map((value) => ({ value, label: value }));
  if (profiles.length === 0) return { ...accountForm, fields: accountForm.fields.flatMap(withoutProfiles) };
  const fields = accountForm.fields.map(
    (field): Field =>
      field.name === "profile" ? { ...asSelect(field), initial: profiles[0] ?? "", options } : field,
  );
  return { ...accountForm, fields };
}

function withoutProfiles(field: Field): readonly Field[] {
  if (field.name === "credentialSource" || field.name === "profile") return [];
  if (field.when?.field !== "credentialSource") return [field];
  return [{ ...field, when: { field: "accountKind", is: "aws" } }];
}

function asSelect({ name, label, hint, when }: Field) {
  return { kind: "select", name, label, ...(hint && { hint }), ...(when && { when }) } as const;
}
