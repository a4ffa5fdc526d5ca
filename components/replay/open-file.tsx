"use client";

import { ProblemPanel } from "@/components/setup/problem-panel";
import { shellWords } from "@/components/setup/words/shell";
import { Card } from "@/components/ui/card";
import { LiveRegion } from "@/components/ui/live-region";
import { PageHeading } from "@/components/ui/page-heading";
import type { Problem } from "@/lib/domain/problem";
import { SessionFileField } from "./session-file-field";
import { playerWords } from "./words/player";

/** The way in: a file that is chosen here, or dropped anywhere on the page. */
export function OpenFile({
  open,
  opening,
  problem,
  again,
  offlineHref,
  homeHref,
}: {
  readonly open: (file: File) => void;
  /** What is being waited for; empty where nothing is. */
  readonly opening: string;
  /** Why the last file can't be shown. */
  readonly problem: Problem | undefined;
  /** Somebody has asked for another file. */
  readonly again: boolean;
  readonly offlineHref: string | undefined;
  /** Where there are sessions of a server. */
  readonly homeHref: string | undefined;
}) {
  return (
    <>
      <title>{playerWords.documentTitle}</title>
      <PageHeading why={playerWords.why}>{playerWords.title}</PageHeading>
      {problem && (
        <div role="alert">
          <ProblemPanel problem={problem}>{playerWords.notOpened}</ProblemPanel>
        </div>
      )}
      <Card>
        <SessionFileField label={playerWords.choose} open={open} autoFocus={again} />
        <p className="text-[0.9375rem] text-quiet">{playerWords.drop}</p>
        <LiveRegion visible>{opening && `${opening}…`}</LiveRegion>
      </Card>
      {homeHref && (
        <p className="mb-3 text-[0.9375rem]">
          <a href={homeHref}>{playerWords.here}</a>{" "}
          <span className="text-quiet">{playerWords.hereHow(shellWords.replay, shellWords.support)}</span>
        </p>
      )}
      {offlineHref && (
        <p className="text-[0.9375rem]">
          <a href={offlineHref}>{playerWords.takeAlong}</a>{" "}
          <span className="text-quiet">{playerWords.takeAlongText}</span>
        </p>
      )}
    </>
  );
}
