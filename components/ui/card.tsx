import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** A sheet for one coherent list. Rows inside are parted by hairlines, never by boxes. */
export function Card({
  title,
  large = false,
  children,
}: {
  readonly title?: ReactNode;
  /** Holds so much that the browser should lay it out only while it is in sight. */
  readonly large?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={classNames(sheet, large && onlyInSight)}>
      {title && <h2 className="mb-2 text-[1.0625rem] leading-snug font-[650]">{title}</h2>}
      {children}
    </section>
  );
}

const sheet = "mb-6 rounded-card border border-line bg-card px-4 py-4 md:px-5 print:break-inside-avoid";

/** As high as it was when it was last in sight, so that nothing jumps. */
const onlyInSight = "[content-visibility:auto] [contain-intrinsic-block-size:auto_40rem]";
