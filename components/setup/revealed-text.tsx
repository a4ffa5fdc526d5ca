"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodePanel } from "@/components/ui/code-panel";
import { LiveRegion } from "@/components/ui/live-region";
import { revealWords } from "./words/reveal";

type State = { is: "covered" } | { is: "fetching" } | { is: "shown"; text: string } | { is: "failed" };

/**
 * The covered document (`children`), and on a press the real one, fetched for this press alone and kept nowhere.
 * Without scripts the same press opens it as plain text. Paper always gets the covered one.
 */
export function RevealedText({
  href,
  title,
  children,
}: {
  readonly href: string;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const [state, setState] = useState<State>({ is: "covered" });

  async function reveal(event: FormEvent) {
    event.preventDefault();
    if (state.is === "fetching") return;
    setState({ is: "fetching" });
    const text = await fetchText(href);
    setState(text === undefined ? { is: "failed" } : { is: "shown", text });
  }

  const shown = state.is === "shown";
  return (
    <>
      <div className={shown ? "hidden print:block" : undefined}>{children}</div>
      {shown && (
        <div className="print:hidden">
          <CodePanel title={title}>{state.text}</CodePanel>
        </div>
      )}
      <form method="post" action={href} onSubmit={reveal} className="mt-3 print:hidden">
        {shown ? (
          <Button onClick={() => setState({ is: "covered" })}>{revealWords.hide}</Button>
        ) : (
          <Button type="submit" aria-busy={state.is === "fetching"}>
            {state.is === "fetching" ? `${revealWords.revealing}…` : revealWords.reveal}
          </Button>
        )}
      </form>
      {state.is === "failed" ? (
        <p role="alert" className="mt-2 font-semibold text-bad">
          {revealWords.failed}
        </p>
      ) : (
        <LiveRegion>{shown ? revealWords.revealed : ""}</LiveRegion>
      )}
    </>
  );
}

/** Undefined where the server refuses or can't be reached. */
async function fetchText(href: string): Promise<string | undefined> {
  try {
    const answer = await fetch(href, { method: "POST", cache: "no-store" });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
