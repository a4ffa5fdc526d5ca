import { useEffect, useEffectEvent, useId, useRef } from "react";
import { FileField } from "@/components/ui/file-field";

/** A session file to choose, which opens it. One that was chosen before the scripts were there is opened by them. */
export function SessionFileField({
  label,
  open,
  autoFocus = false,
}: {
  readonly label: string;
  readonly open: (file: File) => void;
  /** It is what was asked for. */
  readonly autoFocus?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const opened = useRef<File>(undefined);
  function openChosen() {
    const file = input.current?.files?.[0];
    // What is chosen while the scripts take the page over is told twice.
    if (!file || file === opened.current) return;
    opened.current = file;
    open(file);
  }
  const openEarly = useEffectEvent(openChosen);
  useEffect(() => openEarly(), []);
  return (
    <FileField
      ref={input}
      id={useId()}
      label={label}
      accept=".jsonl,.json,.gz,application/jsonl"
      autoFocus={autoFocus}
      onChange={openChosen}
      // The same file chosen once more is opened once more.
      onClick={(event) => {
        event.currentTarget.value = "";
      }}
    />
  );
}
