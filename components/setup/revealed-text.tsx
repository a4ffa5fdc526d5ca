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

  async function press(event: FormEvent) {
    event.preventDefault();
    if (state.is === "fetching") return;
    if (state.is === "shown") return setState({ is: "covered" });
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
      <form method="post" action={href} onSubmit={press} className="mt-3 print:hidden">
        <Button type="submit" aria-busy={state.is === "fetching"}>
          {labels[state.is]}
        </Button>
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

/** One button for both: another one in its place would be pressed by the end of the same press. */
const labels: Readonly<Record<State["is"], string>> = {
  covered: revealWords.reveal,
  failed: revealWords.reveal,
  fetching: `${revealWords.revealing}…`,
  shown: revealWords.hide,
};

/** Undefined where the server refuses, can't be reached, or leads elsewhere, as it does once the secrets are gone. */
async function fetchText(href: string): Promise<string | undefined> {
  try {
    const answer = await fetch(href, { method: "POST", cache: "no-store", redirect: "manual" });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
