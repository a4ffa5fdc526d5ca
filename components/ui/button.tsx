import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "danger" | "quiet";

interface Look {
  readonly variant?: ButtonVariant;
}

/** A button that does something here. The one that submits a form to a server action is SubmitButton. */
export function Button({
  variant = "secondary",
  className,
  type = "button",
  ...rest
}: Look & ComponentProps<"button">) {
  return <button {...rest} type={type} className={buttonClass(variant, className)} />;
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ variant = "primary", className, ...rest }: Look & ComponentProps<"a">) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}

export function buttonClass(variant: ButtonVariant, more?: string): string {
  return classNames(variant === "quiet" ? quiet : `${solid} ${looks[variant]}`, more);
}

const solid =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control border px-5 py-2 text-base font-semibold no-underline";

const quiet =
  "inline-flex min-h-8 items-center gap-1.5 rounded-mark text-accent underline underline-offset-4 hover:decoration-2";

const looks = {
  primary:
    "border-transparent bg-accent text-accent-ink hover:bg-accent-strong aria-busy:bg-accent-strong forced-colors:border-[ButtonText]",
  secondary: "border-edge bg-transparent text-ink hover:bg-sunken aria-busy:bg-sunken",
  danger: "border-bad bg-transparent text-bad hover:bg-bad-wash aria-busy:bg-bad-wash",
} as const;
