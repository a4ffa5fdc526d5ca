import { useEffect, useState } from "react";

/**
 * What takes a moment to find out of a long session and can wait: made once the browser has nothing else to do, so
 * that the event is on the screen and the keys work before. Undefined until then. `make` is always the same function.
 */
export function useWhenIdle<From, Made>(from: From, make: (from: From) => Made): Made | undefined {
  const [made, setMade] = useState<{ readonly from: From; readonly value: Made }>();
  useEffect(() => whenIdle(() => setMade({ from, value: make(from) })), [from, make]);
  return made?.from === from ? made.value : undefined;
}

/** Gives a function that calls it off. */
function whenIdle(act: () => void): () => void {
  // Safari has no idle callbacks.
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(act, 100);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(act, { timeout: 2_000 });
  return () => cancelIdleCallback(request);
}
