"use client";

import { memo, useDeferredValue, useMemo, useRef } from "react";
import { SessionRail } from "@/components/setup/screens/session-screen";
import { SetupPicture } from "@/components/setup/setup-picture";
import { Card } from "@/components/ui/card";
import { LiveRegion } from "@/components/ui/live-region";
import { findingsOf } from "@/lib/findings/findings-of";
import { describeEvent } from "@/lib/replay/describe-event";
import { factsAt } from "@/lib/replay/facts-at";
import { placeHash } from "@/lib/replay/place";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { screenAt } from "@/lib/replay/screen-at";
import { sessionIndex } from "@/lib/replay/session-index";
import { forms } from "@/lib/steps/forms";
import type { SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { CompareButton } from "./compare-button";
import { CompareView } from "./compare-view";
import { type AccountCover, coveredFacts } from "./covered-account";
import { EventDetail } from "./event-detail";
import { EventLink } from "./event-link";
import { EventList } from "./event-list";
import { inertLinks } from "./inert-screen";
import { KeysHelp } from "./keys-help";
import { LikelyCause } from "./likely-cause";
import { PlayerBar } from "./player-bar";
import { ReplayLayout } from "./replay-layout";
import { ReplayedScreen } from "./replayed-screen";
import { SessionFindings } from "./session-findings";
import { SessionMetadataPanel } from "./session-metadata";
import { Timeline } from "./timeline";
import type { KeysSwitch } from "./use-keys-switch";
import type { ReadFile } from "./use-newest-file";
import { usePlayerKeys } from "./use-player-keys";
import { usePlaying } from "./use-playing";
import { type Seeking, useSeeking } from "./use-seeking";
import { useWhenIdle } from "./use-when-idle";
import { playerWords } from "./words/player";

interface Props {
  readonly session: OpenedSession;
  /** The session's id on the server; a file does not hold it. */
  readonly reference: string | undefined;
  readonly read: ReadFile;
  /** Opens another file instead. */
  readonly another: () => void;
  readonly account: AccountCover;
  readonly keys: KeysSwitch;
}

/** A session as it went: the page of the wizard at any of its events, and what is known of that event and of all. */
export function Player({ session, reference, read, another, account, keys }: Props) {
  const { events } = session;
  const seeking = useSeeking(events);
  const { moments, place, select, show, compareBy } = seeking;
  const n = place.event;
  const playing = usePlaying(events, n, select);
  const help = useRef<HTMLDialogElement>(null);
  usePlayerKeys(seeking, playing, help, keys.on);

  const at = useMemo(() => screenAt(moments, n), [moments, n]);
  const facts = useMemo(() => factsAt(moments, n), [moments, n]);
  const findings = useWhenIdle(events, findingsOf);
  const sentence = sentenceOf(events, n);
  const named = reference ?? playerWords.noReference;
  // What is further down comes once the event and its screen are there.
  const isShown = useDeferredValue(true, false);
  return (
    <ReplayLayout
      host={sessionIndex(events).facts.host}
      session={session}
      another={another}
      compare={<CompareButton n={n} last={moments.last} comparison={place.comparison} onChange={compareBy} />}
      rail={
        <SessionRail
          view={at.view}
          step={at.step}
          links={{ ...inertLinks(named), step: stepHref(events, seeking) }}
        />
      }
      bar={
        <PlayerBar moments={moments} n={n} select={select} playing={playing} sentence={sentence}>
          <EventLink hash={placeHash(place)} />
          <KeysHelp dialog={help} keys={keys} />
        </PlayerBar>
      }
      cause={<LikelyCause findings={findings} onSelect={show} />}
      screen={<ReplayedScreen at={at} reference={named} />}
      n={n}
      side={
        <>
          <Card>
            <EventDetail events={events} selected={n} facts={facts} />
          </Card>
          <SessionFindings findings={findings} onSelect={show} />
        </>
      }
      below={
        isShown && (
          <Card>
            <Metadata session={session} account={account} />
          </Card>
        )
      }
      picture={
        <SetupPicture
          facts={coveredFacts(at.view.facts, account)}
          current={at.step.id}
          installed={at.view.installed}
        />
      }
    >
      {place.comparison && (
        <CompareView moments={moments} comparison={place.comparison} onChange={compareBy} read={read} />
      )}
      {isShown && <OtherEvents events={events} seeking={seeking} />}
      <LiveRegion>
        {playing.on ? "" : playerWords.said(n, moments.last, forms[at.step.id].short, sentence)}
      </LiveRegion>
    </ReplayLayout>
  );
}

/** The ways to other events. The timeline with its hundreds of bars follows a seek, and does not hold it up. */
function OtherEvents({
  events,
  seeking: { place, select, filterBy },
}: {
  readonly events: readonly SessionEvent[];
  readonly seeking: Seeking;
}) {
  const followed = useDeferredValue(place.event);
  return (
    <>
      <Card large>
        <FollowingTimeline events={events} selected={followed} onSelect={select} />
      </Card>
      <Card>
        <EventList
          events={events}
          selected={place.event}
          onSelect={select}
          filter={place.filter}
          onFilter={filterBy}
        />
      </Card>
    </>
  );
}

/** Always the same for the same session, so a seek leaves it alone. */
const Metadata = memo(SessionMetadataPanel);
const FollowingTimeline = memo(Timeline);

function sentenceOf(events: readonly SessionEvent[], n: number): string {
  const event = events[n - 1];
  return event ? describeEvent(event, sessionIndex(events).changeOf(event)).sentence : "";
}

/** Leads to where a step begins; one that never began, to where one stands. */
function stepHref(events: readonly SessionEvent[], { place }: Seeking): (step: StepId) => string {
  const { firstOf } = sessionIndex(events);
  return (step) => placeHash({ ...place, event: firstOf(step) ?? place.event });
}
