import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { useHeldInPlace } from "./use-held-in-place";
import { playerWords } from "./words/player";

const day = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

/**
 * Where the parts of a replay stand: the player in sight all the time, then the screen with the ways to other events
 * under it, and what is known beside them.
 */
export function ReplayLayout({
  host,
  session,
  another,
  compare,
  rail,
  bar,
  n,
  cause,
  screen,
  picture,
  side,
  below,
  children,
}: {
  /** The BlueRange server that the session is for. */
  readonly host: string | undefined;
  readonly session: OpenedSession;
  readonly another: () => void;
  /** Beside the way to another file. */
  readonly compare: ReactNode;
  readonly rail: ReactNode;
  readonly bar: ReactNode;
  /** Number of the event. */
  readonly n: number;
  /** What the session fails of, in a line. */
  readonly cause: ReactNode;
  readonly screen: ReactNode;
  readonly picture: ReactNode;
  /** What is known of the event and the session, beside the screen; behind its column where there is no room. */
  readonly side: ReactNode;
  /** Beside the picture, at the end: neither of the columns is to be much longer than the other. */
  readonly below: ReactNode;
  /** Right under the screen: long as what is beside it may be, these are never far. */
  readonly children: ReactNode;
}) {
  const held = useHeldInPlace(n);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    // What was chosen from is gone. A comparison that a link leads to has the focus by now.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={gridClass}>
      <div className="pt-4 md:pt-8">{rail}</div>
      <main ref={main} id="main" tabIndex={-1} className="min-w-0">
        <div className={barClass}>{bar}</div>
        <div className="@container">
          <div className={columnsClass}>
            <div className="min-w-0">
              <FileLine session={session} host={host} another={another}>
                {compare}
              </FileLine>
              {cause}
              <section aria-label={playerWords.screen(n)} className={screenClass}>
                <p className="mb-5 border-b border-line pb-2 text-sm text-quiet">
                  <span className="font-semibold">{playerWords.screen(n)}.</span> {playerWords.screenText}
                </p>
                {screen}
              </section>
              <div {...held}>{children}</div>
            </div>
            <div className="min-w-0">{side}</div>
          </div>
          <div className={endClass}>
            {/* In a box of its own it stays where it is: else it would follow whoever scrolls, over what is below. */}
            <div className="mb-6">{picture}</div>
            {below}
          </div>
        </div>
      </main>
    </div>
  );
}

/** Which session it is, and whether the file can be trusted. */
function FileLine({
  session: { header, events, integrity, torn },
  host,
  another,
  children,
}: {
  readonly session: OpenedSession;
  readonly host: string | undefined;
  readonly another: () => void;
  readonly children: ReactNode;
}) {
  const first = events[0];
  return (
    <p className="mb-4 max-w-[80ch] text-[0.9375rem]">
      {playerWords.file(
        host ?? playerWords.noHost,
        first ? day.format(new Date(first.at)) : "",
        events.length,
      )}{" "}
      <span className={integrity === "changed" ? "font-semibold text-warn" : undefined}>
        {playerWords.integrity[integrity]}
      </span>{" "}
      {header.masked?.length ? `${playerWords.masked} ` : ""}
      {torn && <span className="font-semibold text-warn">{playerWords.torn} </span>}
      <span className="inline-flex flex-wrap gap-x-4">
        <Button variant="quiet" onClick={another}>
          {playerWords.another}
        </Button>
        {children}
      </span>
    </p>
  );
}

const gridClass =
  "mx-auto grid max-w-[100rem] grid-cols-[minmax(0,1fr)] gap-x-8 px-4 pb-20 md:grid-cols-[11rem_minmax(0,1fr)] md:px-6";

const barClass =
  "z-1 -mx-4 mb-5 border-b border-line bg-paper px-4 pt-3 pb-2.5 md:sticky md:top-9 md:-mx-6 md:px-6 print:hidden";

/** By the room that there is for text of the size that is set: columns of letters help nobody. */
const columnsClass =
  "grid grid-cols-[minmax(0,1fr)] gap-x-8 @min-[58rem]:grid-cols-[minmax(0,1fr)_21rem] @min-[80rem]:grid-cols-[minmax(0,1fr)_28rem]";

const endClass = "grid grid-cols-[minmax(0,1fr)] gap-x-8 @min-[40rem]:grid-cols-[20rem_minmax(0,1fr)]";

const screenClass = "mb-6 min-w-0 rounded-card border border-edge px-4 pt-3 pb-6 md:px-6";
