import type { ReactNode } from "react";

/** Said aloud when it changes; `visible` shows it as well. */
export function LiveRegion({
  visible = false,
  children,
}: {
  readonly visible?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <p role="status" className={visible ? "text-[1.0625rem] leading-snug font-[650]" : "sr-only"}>
      {children}
    </p>
  );
}
