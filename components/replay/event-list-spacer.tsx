import { useLayoutEffect, useRef } from "react";

/** Room for rows that are not drawn, but on paper. The height is set by script: the content policy allows no style attribute. */
export function Spacer({ heightPx }: { readonly heightPx: number }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current) box.current.style.height = `${heightPx}px`;
  }, [heightPx]);
  return <div ref={box} role="presentation" className="print:hidden" />;
}
