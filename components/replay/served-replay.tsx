"use client";

import { useEffect } from "react";
import { openInWorker, prepareToOpen } from "./open-in-worker";
import { Replay, type ServerSession } from "./replay";

/** The replay as a page of the server. */
export function ServedReplay({
  offlineHref,
  saved,
}: {
  readonly offlineHref: string;
  readonly saved?: ServerSession;
}) {
  useEffect(prepareToOpen, []);
  return (
    <Replay
      read={openInWorker}
      homeHref="/"
      helpHref="/help"
      offlineHref={offlineHref}
      {...(saved && { saved })}
    />
  );
}
