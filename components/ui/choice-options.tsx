export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** The radios of a group. The first has the id of the group, so that a link of the error summary lands on it. */
export function ChoiceOptions({
  id,
  name,
  options,
  defaultValue,
  onValue,
}: {
  readonly id: string;
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly defaultValue: string;
  readonly onValue?: (value: string) => void;
}) {
  return (
    <div className="mt-2 grid max-w-[36rem] gap-2">
      {options.map((option, index) => (
        <label key={option.value} className={optionClass}>
          <input
            type="radio"
            name={name}
            id={index === 0 ? id : `${id}-${index + 1}`}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            {...(onValue && { onChange: () => onValue(option.value) })}
            className="mt-1 size-4 accent-accent"
          />
          <span className="min-w-0">
            <span className="block">{option.label}</span>
            {option.hint && <span className="block text-[0.9375rem] text-quiet">{option.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

const optionClass =
  "grid min-h-11 cursor-pointer grid-cols-[auto_1fr] gap-3 rounded-control border border-line bg-card px-3.5 py-2.5 hover:border-edge has-checked:border-accent has-checked:bg-accent-wash";
