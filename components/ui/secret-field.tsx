"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "./button";
import { controlClass, FieldFrame, type FieldTexts, fieldAria } from "./field-frame";
import { uiWords } from "./words";

type Props = FieldTexts & { readonly id: string } & Omit<
    ComponentProps<"input">,
    "id" | "value" | "defaultValue" | "type"
  >;

/** Text that is covered while typed and never comes back from the server: it can't be given a value. */
export function SecretField({ id, label, hint, error, optional, ...input }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="flex max-w-[30rem] gap-2">
        <input
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...input}
          id={id}
          type={shown ? "text" : "password"}
          className={controlClass}
          {...fieldAria(id, { hint, error })}
        />
        <Button className="unscripted:hidden" aria-controls={id} onClick={() => setShown(!shown)}>
          {shown ? uiWords.hide : uiWords.show}
          <span className="sr-only"> {label}</span>
        </Button>
      </div>
    </FieldFrame>
  );
}
