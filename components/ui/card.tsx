import type { ReactNode } from "react";

/** A sheet for one coherent list. Rows inside are parted by hairlines, never by boxes. */
export function Card({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="mb-6 rounded-card border border-line bg-card px-4 py-4 md:px-5 print:break-inside-avoid">
      {title && <h2 className="mb-2 text-[1.0625rem] leading-snug font-[650]">{title}</h2>}
      {children}
    </section>
  );
}
