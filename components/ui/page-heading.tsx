import type { ReactNode } from "react";

/**
 * The one h1 of a page, with the sentences that say why. It takes the focus when the page has loaded, unless an
 * error summary before it does.
 */
export function PageHeading({ children, why }: { readonly children: ReactNode; readonly why?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1
        tabIndex={-1}
        // biome-ignore lint/a11y/noAutofocus: a new page starts at its heading for whoever hears it.
        autoFocus
        className="text-2xl leading-tight font-[650] tracking-tight text-balance md:text-[1.75rem]"
      >
        {children}
      </h1>
      {why && <p className="mt-2 max-w-[66ch] text-quiet">{why}</p>}
    </div>
  );
}
