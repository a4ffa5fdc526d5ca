"use client";

import { useContext, useEffect, useState } from "react";
import { Still } from "@/components/ui/still";
import { clockWords } from "./words/clock";

/**
 * Seconds since it appeared. Counted here and not from the server's instants: the two clocks may differ.
 */
export function RunClock() {
  const [seconds, setSeconds] = useState(0);
  const still = useContext(Still);
  useEffect(() => {
    const timer = window.setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  if (still) return null;
  return (
    <span aria-hidden="true" className="text-quiet">
      {clockWords.seconds(seconds)}
    </span>
  );
}
