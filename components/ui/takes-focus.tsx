"use client";

import { type ReactNode, useContext, useEffect, useRef } from "react";
import { Still } from "./still";

/** What answers a press: announced, and the focus goes there when it appears and at every new answer. */
export function TakesFocus({
  answer,
  className,
  children,
}: {
  /** Whatever is another object for every answer of the server. */
  readonly answer: object;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const still = useContext(Still);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is the reason to take the focus again.
  useEffect(() => {
    if (!still) box.current?.focus();
  }, [answer, still]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts this is what moves the focus to what needs the person.
      autoFocus={!still}
      className={className}
    >
      {children}
    </div>
  );
}
