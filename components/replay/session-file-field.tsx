import { useEffect, useEffectEvent, useId, useRef } from "react";
import { FileField } from "@/components/ui/file-field";

/** A session file to choose, which opens it. One that was chosen before the scripts were there is opened by them. */
export function SessionFileField({
  label,
  open,
}: {
  readonly label: string;
  readonly open: (file: File) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const openChosen = useEffectEvent(() => {
    const file = input.current?.files?.[0];
    if (file) open(file);
  });
  useEffect(() => openChosen(), []);
  return (
    <FileField
      ref={input}
      id={useId()}
      label={label}
      accept=".jsonl,.json,.gz,application/jsonl"
      onChange={(event) => {
        const file = event.target.files?.[0];
        if (file) open(file);
      }}
      // The same file chosen once more is opened once more.
      onClick={(event) => {
        event.currentTarget.value = "";
      }}
    />
  );
}
