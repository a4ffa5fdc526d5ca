import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type DrawnRows, drawnRows, scrolledTo } from "@/lib/replay/list/row-window";

/**
 * Which of `count` rows are drawn, and their height in pixels. The row at `index` is kept in sight; -1 is none.
 *
 * Where the list has to stand for it is known before anything is drawn, so a row far away is drawn once. Asking the
 * browser, which has to lay out the whole page for an answer, is left to the list's own scrolling and resizing.
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  index: number,
): DrawnRows & { readonly row: number; onScroll(): void } {
  const [{ top, height, row }, setView] = useState(firstView);
  const [kept, setKept] = useState({ count: 0, index: -1 });
  if (kept.count !== count || kept.index !== index) {
    setKept({ count, index });
    if (index >= 0) setView((view) => ({ ...view, top: scrolledTo(index, row, top, height) }));
  }

  /** Where the list was last seen or put. */
  const stands = useRef(0);
  useLayoutEffect(() => {
    if (stands.current === top) return;
    // Scrolling needs the layout, which then serves the frame that is about to be drawn as well.
    const frame = requestAnimationFrame(() => {
      if (list.current) list.current.scrollTop = top;
      stands.current = top;
    });
    return () => cancelAnimationFrame(frame);
  }, [list, top]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const sizes = new ResizeObserver(() =>
      setView((view) => ({ ...view, height: element.clientHeight, row: rowRem * rootFontSize() })),
    );
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [list]);

  function onScroll() {
    if (!list.current || list.current.scrollTop === stands.current) return;
    stands.current = list.current.scrollTop;
    setView((view) => ({ ...view, top: stands.current }));
  }

  return { ...drawnRows(count, row, top, height), row, onScroll };
}

/** Until the list is measured. */
const firstView = { top: 0, height: 448, row: 56 };

const rootFontSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** As the class of a row has it. */
const rowRem = 3.5;
