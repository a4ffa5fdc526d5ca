import { useLayoutEffect, useRef } from "react";

/** What each single key does, by KeyboardEvent.key in lower case. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Single keys for the whole page, while `on`. None of them acts while somebody types, with a modifier, or where the
 * key already means something: Space on a button, an arrow on a slider or in a list.
 */
export function useKeys(keys: Keys, on: boolean): void {
  const latest = useRef(keys);
  // Before the screen is drawn, so that whoever sees it can press.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    if (!on) return;
    function press(event: KeyboardEvent) {
      const act = latest.current[nameOf(event)];
      if (!act || event.defaultPrevented || hasOwnMeaning(event.target, event.key)) return;
      event.preventDefault();
      // Held down, it would begin to play and stop many times a second.
      if (event.repeat && event.key === " ") return;
      act();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
}

/** Empty for what is no single key. A browser that fills in a form by itself sends keys without a name. */
function nameOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  if (!key || ctrlKey || metaKey || altKey) return "";
  // Shift makes some of the signs on some keyboards; with these it means something of the browser's.
  return shiftKey && isMove(key) ? "" : key.toLowerCase();
}

function hasOwnMeaning(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("dialog[open], select, textarea, [contenteditable]")) return true;
  if (target instanceof HTMLInputElement) return isInputs(target, key);
  if (key === " ") return target.closest("button, a, summary, label, [role=option], [tabindex='0']") !== null;
  return isArrow(key) && scrollsSideways(target.closest("[tabindex='0']"));
}

function isInputs({ type }: HTMLInputElement, key: string): boolean {
  // A slider does nothing by Space, which is to play from where it was drawn to.
  if (type === "range") return isArrow(key);
  return type !== "checkbox" && type !== "radio" && type !== "file" ? true : isMove(key);
}

const isArrow = (key: string): boolean => key.startsWith("Arrow");

const isMove = (key: string): boolean => key === " " || isArrow(key);

function scrollsSideways(region: Element | null): boolean {
  return region !== null && region.scrollWidth > region.clientWidth;
}
