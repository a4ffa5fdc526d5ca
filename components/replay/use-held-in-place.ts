import { useLayoutEffect, useRef } from "react";

/**
 * Keeps a part of the page where it is on the screen while somebody works in it, although another `shown` makes what
 * stands above it longer or shorter: the row under the pointer stays under the pointer.
 */
export function useHeldInPlace(shown: number) {
  const box = useRef<HTMLDivElement>(null);
  const topBefore = useRef<number>(undefined);
  function note() {
    topBefore.current = box.current?.getBoundingClientRect().top;
    // What comes later does not follow from this press, and the page may have been scrolled by then.
    requestAnimationFrame(() => (topBefore.current = undefined));
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what moves it.
  useLayoutEffect(() => {
    const before = topBefore.current;
    topBefore.current = undefined;
    if (before === undefined || !box.current) return;
    const moved = box.current.getBoundingClientRect().top - before;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  }, [shown]);
  return { ref: box, onPointerUpCapture: note, onClickCapture: note, onKeyDownCapture: note };
}
