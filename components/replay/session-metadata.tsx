"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import {
  maskedAccount,
  type SessionMetadata,
  sessionMetadata,
  versionNames,
} from "@/lib/replay/detail/session-metadata";
import { durationText } from "@/lib/replay/detail/times";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import type { AccountCover } from "./covered-account";
import { useSessionScan } from "./session-scan";
import { SessionScanResult } from "./session-scan-result";
import { metadataWords } from "./words/detail";

/** What the session was made with and in, and whether it holds a secret. */
export function SessionMetadataPanel({
  session,
  account,
}: {
  readonly session: OpenedSession;
  readonly account: AccountCover;
}) {
  const { events } = session;
  const about = sessionMetadata(session);
  const scan = useSessionScan(events);
  const words = metadataWords;
  return (
    <section aria-label={words.title} className="min-w-0">
      <h2 className="mb-2 text-[1.0625rem] leading-snug font-[650]">{words.title}</h2>
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        {versionNames.map((name) => (
          <Row key={name} name={words.begunWith[name]}>
            {about.begunWith[name]}
          </Row>
        ))}
        {about.savedWith.length > 0 && (
          <Row name={words.savedWith}>
            {about.savedWith.map(([name, value]) => words.version[name](value)).join(", ")}
          </Row>
        )}
        <Row name={words.begun}>{about.begunAt && instant.format(new Date(about.begunAt))}</Row>
        <Row name={words.lasted}>{durationText(about.lastedMs)}</Row>
        <Row name={words.events}>{about.events.toLocaleString("en")}</Row>
        <Row name={words.account}>
          {about.accountId && <Account id={about.accountId} kind={about.accountKind} cover={account} />}
        </Row>
        <Row name={words.region}>{about.region}</Row>
        <Row name={words.partition}>{about.partition}</Row>
        <Row name={words.clock}>{about.clockOffsetMs !== undefined && clockText(about.clockOffsetMs)}</Row>
        <Row name={words.scan.title}>
          <SessionScanResult scan={scan} events={events.length} />
        </Row>
      </dl>
    </section>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="wrap-anywhere">
        {children || <span className="text-quiet">{metadataWords.unknown}</span>}
      </dd>
    </>
  );
}

/** Its switch is for every place around the screen. */
function Account({
  id,
  kind,
  cover: { shown, show },
}: {
  readonly id: string;
  readonly kind: SessionMetadata["accountKind"];
  readonly cover: AccountCover;
}) {
  if (kind === "practice") return metadataWords.practice;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <span className="font-mono">{shown ? id : maskedAccount(id)}</span>
      <Button variant="quiet" className="text-sm" onClick={() => show(!shown)}>
        {shown ? metadataWords.hideAccount : metadataWords.showAccount}
      </Button>
    </span>
  );
}

function clockText(offsetMs: number): string {
  if (Math.abs(offsetMs) < noticedMs) return metadataWords.clockSame;
  const time = durationText(Math.abs(offsetMs));
  return offsetMs > 0 ? metadataWords.clockAhead(time) : metadataWords.clockBehind(time);
}

const instant = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "long", timeZone: "UTC" });

/** AWS tells its time in whole seconds, and the call takes its way. */
const noticedMs = 1_000;
