import type { ReactNode } from "react";

/** What stands where a list will be, with the one thing to do. */
export function EmptyState({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="rounded-card border border-dashed border-edge px-5 py-8 md:px-8">
      <h2 className="text-[1.0625rem] font-[650]">{title}</h2>
      <div className="mt-1 max-w-[60ch] space-y-4 text-quiet">{children}</div>
    </section>
  );
}
