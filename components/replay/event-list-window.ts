import { type RefObject, useLayoutEffect, useState } from "react";
import { type DrawnRows, drawnRows, scrolledTo } from "@/lib/replay/list/row-window";

/** Which of `count` rows are drawn, and their height in pixels. The row at `index` is kept in sight; -1 is none. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  index: number,
): DrawnRows & { readonly row: number; onScroll(): void } {
  const [{ top, height, row }, setView] = useState({ top: 0, height: 480, row: 56 });

  function look(scroll?: (row: number, element: HTMLElement) => number) {
    const element = list.current;
    if (!element) return;
    const now = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (scroll) element.scrollTop = scroll(now, element);
    setView({ top: element.scrollTop, height: element.clientHeight, row: now });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection or another list is what moves it.
  useLayoutEffect(() => {
    look((now, { scrollTop, clientHeight }) =>
      index < 0 ? scrollTop : scrolledTo(index, now, scrollTop, clientHeight),
    );
  }, [index, count]);

  return { ...drawnRows(count, row, top, height), row, onScroll: () => look() };
}

/** As the class of a row has it. */
const rowRem = 3.5;
