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
      const act = latest.current[event.key.toLowerCase()];
      if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (hasOwnMeaning(event.target, event.key)) return;
      event.preventDefault();
      act();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on]);
}

function hasOwnMeaning(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest("dialog[open], select, textarea, [contenteditable]")) return true;
  if (target instanceof HTMLInputElement) return isTyped(target) || /^(Arrow| )/.test(key);
  if (key === " ") return target.closest("button, a, summary, label, [role=option], [tabindex='0']") !== null;
  return false;
}

function isTyped({ type }: HTMLInputElement): boolean {
  return type !== "range" && type !== "checkbox" && type !== "radio" && type !== "file";
}
