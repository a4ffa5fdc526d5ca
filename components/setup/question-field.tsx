import type { UseFormRegister, UseFormSetValue } from "react-hook-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { MenuField } from "@/components/ui/menu-field";
import { SecretField } from "@/components/ui/secret-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Field } from "@/lib/wizard/form";
import type { Answers } from "@/lib/wizard/words";
import { fieldId } from "./field-id";
import { ProviderPreview } from "./provider-preview";
import { formWords } from "./words/form";

interface Props {
  readonly field: Field;
  /** What the field starts with; never used for a secret. */
  readonly start: string;
  /** What stands in it now, where that is known. */
  readonly now: string;
  readonly error: string | undefined;
  readonly register: UseFormRegister<Answers>;
  readonly setValue: UseFormSetValue<Answers>;
  /** Told what was picked of a menu. */
  readonly onPick: (value: string) => void;
  readonly asked: boolean;
  /** The words of its condition, for a page without scripts, where every field stands. */
  readonly condition: string | undefined;
}

/** One question. While it is not asked it is hidden, but only where a script can show it again. */
export function QuestionField({ asked, condition, ...props }: Props) {
  if (!condition) return <Control {...props} />;
  return (
    <div className={asked ? undefined : "scripted:hidden"}>
      <p className="scripted:hidden text-sm text-quiet">{formWords.onlyFor(condition)}</p>
      <Control {...props} />
    </div>
  );
}

function Control({
  field,
  start,
  now,
  error,
  register,
  setValue,
  onPick,
}: Omit<Props, "asked" | "condition">) {
  const texts = {
    id: fieldId(field.name),
    label: field.label,
    hint: field.hint,
    optional: field.optional,
    error,
  };
  const picking = {
    name: field.name,
    defaultValue: start,
    onValue: (value: string) => setValue(field.name, value),
  };
  switch (field.kind) {
    case "secret":
      return <SecretField {...texts} {...register(field.name)} />;
    case "choice":
      if (field.menu)
        return (
          <MenuField
            {...texts}
            {...register(field.name, { onChange: (event) => onPick(event.target.value) })}
            defaultValue={start}
            options={field.options}
          />
        );
      return <ChoiceField {...texts} {...picking} options={field.options} />;
    case "select":
      return <SelectField {...texts} {...picking} options={field.options} />;
    case "text":
      return (
        <TextField
          {...texts}
          {...register(field.name)}
          defaultValue={start}
          inputMode={field.inputMode}
          {...(field.autocomplete && { autoComplete: field.autocomplete })}
          told={field.preview && <ProviderPreview typed={now} />}
        />
      );
  }
}
