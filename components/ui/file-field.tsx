import type { ComponentProps } from "react";

type Props = { readonly id: string; readonly label: string } & Omit<
  ComponentProps<"input">,
  "type" | "className"
>;

/** A file to choose. */
export function FileField({ id, label, ...input }: Props) {
  return (
    <>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input {...input} id={id} type="file" className={inputClass} />
    </>
  );
}

const inputClass =
  "mb-3 block w-full max-w-[30rem] cursor-pointer rounded-control border border-edge bg-card pr-3 text-[0.9375rem] file:mr-4 file:min-h-11 file:cursor-pointer file:border-0 file:border-r file:border-line file:bg-sunken file:px-4 file:font-semibold file:text-ink";
