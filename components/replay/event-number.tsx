import { useId, useState } from "react";
import { controlClass } from "@/components/ui/field-frame";

/** The number of an event. Half-typed numbers and others that are none stay in the field until they are one. */
export function EventNumber({
  label,
  value,
  last,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly last: number;
  readonly onChange: (n: number) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  return (
    <div>
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <input
        id={id}
        type="number"
        min={1}
        max={last}
        value={typed ?? value}
        onChange={(event) => {
          setTyped(event.target.value);
          const n = event.target.valueAsNumber;
          if (Number.isInteger(n) && n >= 1 && n <= last) onChange(n);
        }}
        onBlur={() => setTyped(undefined)}
        className={`${controlClass} w-32 tabular-nums`}
      />
    </div>
  );
}

const labelClass = "mb-0.5 block text-sm font-semibold";
