"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import { ShellHeader } from "@/components/setup/setup-shell";
import { SkipLink } from "@/components/ui/skip-link";
import type { Problem } from "@/lib/domain/problem";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { sessionIndex } from "@/lib/replay/session-index";
import { coveredFacts } from "./covered-account";
import { FaultBoundary } from "./fault-boundary";
import { fetchFailed, fetchFile } from "./fetch-file";
import { OpenFile } from "./open-file";
import { Player } from "./player";
import { ReplayBanner } from "./replay-banner";
import { useDrop } from "./use-drop";
import { useKeysSwitch } from "./use-keys-switch";
import { type ReadFile, useNewestFile } from "./use-newest-file";
import { playerWords } from "./words/player";

/** A session that is on this server: its file is fetched once. */
export interface ServerSession {
  readonly reference: string;
  readonly fileHref: string;
}

type State =
  | { readonly is: "empty"; readonly problem?: Problem; readonly again?: true }
  | { readonly is: "opening"; readonly what: string }
  | { readonly is: "open"; readonly session: OpenedSession; readonly reference: string | undefined };

/** The whole replay: the way in, then the player. Whatever is opened stays in this browser. */
export function Replay({
  read,
  homeHref,
  helpHref,
  offlineHref,
  saved,
}: {
  /** Reads a chosen file; always the same function. */
  readonly read: ReadFile;
  /** Where there is a server around the page. */
  readonly homeHref?: string;
  readonly helpHref?: string;
  /** This page as a file to keep. */
  readonly offlineHref?: string;
  readonly saved?: ServerSession;
}) {
  const [state, setState] = useState<State>(
    saved ? { is: "opening", what: playerWords.fetching } : { is: "empty" },
  );
  const [dropRefused, setDropRefused] = useState("");
  const [accountShown, setAccountShown] = useState(false);
  const account = useMemo(() => ({ shown: accountShown, show: setAccountShown }), [accountShown]);
  const keys = useKeysSwitch();

  const { newest, readNewest } = useNewestFile(read);
  const open = useCallback(
    async (file: File, reference?: string) => {
      setDropRefused("");
      setAccountShown(false);
      setState({ is: "opening", what: playerWords.opening });
      const opened = await readNewest(file);
      if (!opened) return;
      setState(
        opened.ok
          ? { is: "open", session: opened.value, reference }
          : { is: "empty", problem: opened.problem },
      );
    },
    [readNewest],
  );

  function leave(because?: Problem) {
    // Event and filters of this session say nothing of the next, which opens at its own first problem.
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
    setState(because ? { is: "empty", problem: because } : { is: "empty", again: true });
  }
  function openFile(file: File) {
    if (state.is === "open") leave();
    void open(file);
  }
  useDrop(openFile, setDropRefused);

  const { fileHref, reference } = saved ?? {};
  useEffect(() => {
    if (fileHref === undefined) return;
    const leaving = new AbortController();
    const before = newest.current;
    fetchFile(fileHref, leaving.signal).then((file) => {
      // Whoever has dropped a file meanwhile wants that one.
      if (leaving.signal.aborted || newest.current !== before) return;
      if (file) void open(file, reference);
      else setState({ is: "empty", problem: fetchFailed });
    });
    return () => leaving.abort();
  }, [fileHref, reference, open, newest]);

  return (
    <div data-replay="">
      <SkipLink />
      <ShellHeader
        homeHref={homeHref}
        helpHref={helpHref}
        {...(state.is === "open" && {
          facts: coveredFacts(sessionIndex(state.session.events).facts, account),
        })}
      >
        {offlineHref && state.is === "open" && (
          <a href={offlineHref} className="inline-flex min-h-8 items-center">
            {playerWords.takeAlong}
          </a>
        )}
      </ShellHeader>
      <ReplayBanner>{dropRefused}</ReplayBanner>
      {state.is === "open" ? (
        <FaultBoundary onFault={() => leave(notShown)}>
          <Player
            session={state.session}
            reference={state.reference}
            read={read}
            another={() => leave()}
            account={account}
            keys={keys}
          />
        </FaultBoundary>
      ) : (
        <main id="main" tabIndex={-1} className="mx-auto max-w-[52rem] px-4 pt-6 pb-20 md:px-6 md:pt-12">
          <OpenFile
            open={openFile}
            opening={state.is === "opening" ? state.what : ""}
            problem={state.is === "empty" ? state.problem : undefined}
            again={state.is === "empty" && state.again === true}
            offlineHref={offlineHref}
            homeHref={homeHref}
          />
        </main>
      )}
    </div>
  );
}

/** The file was read; what broke down is this page. */
const notShown: Problem = {
  code: "session-not-shown",
  message: playerWords.notShown,
  remedy: playerWords.notShownRemedy,
};
