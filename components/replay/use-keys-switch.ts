import { useEffect, useState } from "react";

/** Whether single keys act, and how to change it. */
export interface KeysSwitch {
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
}

/** Kept in this browser: whoever speaks to the computer would have to turn them off in every replay anew. */
export function useKeysSwitch(): KeysSwitch {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(!areKeysOff()), []);
  function turn(chosen: boolean) {
    setOn(chosen);
    keep(chosen);
  }
  return { on, turn };
}

function areKeysOff(): boolean {
  try {
    return localStorage.getItem(name) === off;
  } catch {
    return false;
  }
}

/** A browser may refuse to keep anything, above all for a page from a disk; then it holds until the page is left. */
function keep(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, off);
  } catch {}
}

const name = "bluerange-replay-keys";

const off = "off";
