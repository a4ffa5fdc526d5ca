"use client";

import { useEffect, useState } from "react";
import { runWords } from "./words/run";

/**
 * Seconds since it appeared. Counted here and not from the server's instants: the two clocks may differ.
 */
export function RunClock() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <span aria-hidden="true" className="text-quiet">
      {runWords.second(seconds)}
    </span>
  );
}
