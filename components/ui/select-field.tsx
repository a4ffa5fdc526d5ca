"use client";

import { useEffect, useRef } from "react";
import { classNames } from "./class-names";
import { controlClass, FieldFrame, type FieldTexts, fieldAria } from "./field-frame";
import { grouped, type SelectOption } from "./select-search";
import { useCombobox } from "./use-combobox";
import { uiWords } from "./words";

type Props = FieldTexts & {
  readonly id: string;
  readonly name: string;
  readonly options: readonly SelectOption[];
  readonly defaultValue: string;
  readonly onValue: (value: string) => void;
};

/**
 * One of many, found by typing a part of its code, name or group. What the field holds and sends is the value itself,
 * so that without scripts it is a text field with the browser's own suggestions.
 */
export function SelectField({
  id,
  name,
  label,
  hint,
  error,
  optional,
  options,
  defaultValue,
  onValue,
}: Props) {
  const box = useCombobox(options, defaultValue, onValue);
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <div className="relative max-w-[30rem]">
        <input
          ref={box.field}
          id={id}
          name={name}
          value={box.text}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className={controlClass}
          onChange={(event) => box.type(event.target.value)}
          onClick={box.show}
          onBlur={box.leave}
          onKeyDown={box.press}
          {...(box.live
            ? comboboxAria(id, box.open && box.shown.length > 0, box.active)
            : { list: `${id}-list` })}
          {...fieldAria(id, { hint, error }, `${id}-told`)}
        />
        {!box.live && <Suggestions id={`${id}-list`} options={options} />}
        {box.open && (
          <Listbox id={`${id}-list`} options={box.shown} active={box.active} choose={box.choose} />
        )}
        <p aria-live="polite" className="sr-only">
          {box.open && box.searching ? uiWords.matches(box.shown.length) : ""}
        </p>
      </div>
      <p id={`${id}-told`} className="mt-2 min-h-6 text-[0.9375rem] text-quiet">
        {box.chosen && told(box.chosen)}
      </p>
    </FieldFrame>
  );
}

function comboboxAria(id: string, open: boolean, active: number) {
  return {
    role: "combobox",
    "aria-autocomplete": "list" as const,
    "aria-expanded": open,
    ...(open && { "aria-controls": `${id}-list` }),
    ...(open && active >= 0 && { "aria-activedescendant": `${id}-list-${active}` }),
  };
}

function Suggestions({ id, options }: { readonly id: string; readonly options: readonly SelectOption[] }) {
  return (
    <datalist id={id}>
      {options.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  );
}

function Listbox({
  id,
  options,
  active,
  choose,
}: {
  readonly id: string;
  readonly options: readonly SelectOption[];
  readonly active: number;
  readonly choose: (option: SelectOption) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active >= 0) list.current?.querySelector(`#${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active, id]);
  if (options.length === 0)
    return <p className={classNames(popup, "px-4 py-3 text-quiet")}>{uiWords.noMatch}</p>;
  return (
    <div ref={list} id={id} role="listbox" aria-label={uiWords.options} className={popup}>
      {grouped(options).map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed in a listbox; a group is.
        <div key={group.name} role="group" aria-label={group.name || uiWords.options}>
          {group.name && (
            <div aria-hidden="true" className="px-4 pt-3 pb-1 text-xs font-semibold text-quiet">
              {group.name}
            </div>
          )}
          {group.options.map((option) => {
            const index = options.indexOf(option);
            return (
              <div
                key={option.value}
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                // The press must not take the focus from the field, whose blur would close the list first.
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(option)}
                onKeyDown={undefined}
                className={optionClass}
              >
                <span>{nameOf(option)}</span>
                <span className="font-mono text-[0.8125rem] text-quiet">{option.value}</span>
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

/** The label without the value at its end, which stands beside it. */
function nameOf({ label, value }: SelectOption): string {
  return label.endsWith(value) && label !== value ? label.slice(0, -value.length).trimEnd() : label;
}

function told(option: SelectOption): string {
  return [nameOf(option), option.hint].filter(Boolean).join(". ");
}

const popup =
  "absolute inset-x-0 top-full z-20 mt-1 max-h-80 overflow-auto rounded-control border border-edge bg-card pb-1";

const optionClass =
  "flex min-h-10 cursor-pointer flex-wrap items-baseline justify-between gap-x-4 px-4 py-1.5 hover:bg-sunken aria-selected:bg-accent-wash aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent";
