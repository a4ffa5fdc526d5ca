"use client";

import { memo, useCallback, useDeferredValue, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { SessionRail } from "@/components/setup/screens/session-screen";
import { SetupPicture } from "@/components/setup/setup-picture";
import { Card } from "@/components/ui/card";
import { LiveRegion } from "@/components/ui/live-region";
import { findingsOf } from "@/lib/findings/findings-of";
import { describeEvent } from "@/lib/replay/describe-event";
import { factsAt } from "@/lib/replay/facts-at";
import type { EventFilter } from "@/lib/replay/list/event-filter";
import { createMoments } from "@/lib/replay/moments";
import { type Comparison, placeHash } from "@/lib/replay/place";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { screenAt } from "@/lib/replay/screen-at";
import { sessionIndex } from "@/lib/replay/session-index";
import { forms } from "@/lib/steps/forms";
import type { SessionEvent } from "@/lib/wizard/events";
import type { StepId } from "@/lib/wizard/words";
import { CompareButton } from "./compare-button";
import { CompareView } from "./compare-view";
import { type AccountCover, coveredFacts } from "./covered-account";
import { EventDetail, eventDetailId } from "./event-detail";
import { goToSearch } from "./event-filters";
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
import { useKeys } from "./use-keys";
import type { KeysSwitch } from "./use-keys-switch";
import type { ReadFile } from "./use-newest-file";
import { usePlaying } from "./use-playing";
import { useReplayPlace } from "./use-replay-place";
import { useWhenIdle } from "./use-when-idle";
import { playerWords } from "./words/player";

/** A session as it went: opened at its first problem, where there is one. */
export function Player({
  session,
  reference,
  read,
  another,
  account,
  keys,
}: {
  readonly session: OpenedSession;
  /** The session's id on the server; a file does not hold it. */
  readonly reference: string | undefined;
  readonly read: ReadFile;
  /** Opens another file instead. */
  readonly another: () => void;
  readonly account: AccountCover;
  readonly keys: KeysSwitch;
}) {
  const { events } = session;
  const moments = useMemo(() => createMoments(events), [events]);
  const [place, setPlace] = useReplayPlace(moments.last, moments.problems[0] ?? moments.last);
  const help = useRef<HTMLDialogElement>(null);
  const n = place.event;
  // The same functions at every event, for what need not be drawn anew with each.
  const select = useCallback((event: number) => setPlace((now) => ({ ...now, event })), [setPlace]);
  const filterBy = useCallback((filter: EventFilter) => setPlace((now) => ({ ...now, filter })), [setPlace]);
  /** From a finding: what it points at lies elsewhere, and is read from its beginning. */
  const show = useCallback(
    (event: number) => {
      // The focus is to find the event there that it is said to be.
      flushSync(() => select(event));
      const detail = document.getElementById(eventDetailId);
      detail?.focus({ preventScroll: true });
      detail?.scrollIntoView();
    },
    [select],
  );
  const compareBy = (comparison: Comparison | undefined) => setPlace((now) => ({ ...now, comparison }));
  // The event and its screen come first. What is further down comes once they are there, and the timeline with its
  // hundreds of bars follows them.
  const isShown = useDeferredValue(true, false);
  const followed = useDeferredValue(n);
  const findings = useWhenIdle(events, findingsOf);
  const playing = usePlaying(events, n, select);

  const at = useMemo(() => screenAt(moments, n), [moments, n]);
  const facts = useMemo(() => factsAt(moments, n), [moments, n]);
  const event = events[n - 1];
  const sentence = event ? describeEvent(event, sessionIndex(events).changeOf(event)).sentence : "";
  const to = (number: number | undefined) => number !== undefined && select(number);
  const next = () => to(n < moments.last ? n + 1 : undefined);
  const previous = () => to(n > 1 ? n - 1 : undefined);
  useKeys(
    {
      " ": playing.toggle,
      arrowright: next,
      j: next,
      arrowleft: previous,
      k: previous,
      n: () => to(moments.nextProblem(n)),
      p: () => to(moments.previousProblem(n)),
      "/": goToSearch,
      "?": () => help.current?.showModal(),
    },
    keys.on,
  );

  const firsts = useMemo(() => firstOfSteps(events), [events]);
  const stepHref = (id: StepId) => placeHash({ ...place, event: firsts.get(id) ?? n });
  const named = reference ?? playerWords.noReference;
  return (
    <ReplayLayout
      host={sessionIndex(events).facts.host}
      session={session}
      another={another}
      compare={<CompareButton n={n} last={moments.last} comparison={place.comparison} onChange={compareBy} />}
      rail={<SessionRail view={at.view} step={at.step} links={{ ...inertLinks(named), step: stepHref }} />}
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
      {isShown && (
        <>
          <Card large>
            <FollowingTimeline events={events} selected={followed} onSelect={select} />
          </Card>
          <Card>
            <EventList
              events={events}
              selected={n}
              onSelect={select}
              filter={place.filter}
              onFilter={filterBy}
            />
          </Card>
        </>
      )}
      <LiveRegion>
        {playing.on ? "" : playerWords.said(n, moments.last, forms[at.step.id].short, sentence)}
      </LiveRegion>
    </ReplayLayout>
  );
}

/** Always the same for the same session, so a seek leaves it alone. */
const Metadata = memo(SessionMetadataPanel);
const FollowingTimeline = memo(Timeline);

/** Where each step begins: what the rail leads to. */
function firstOfSteps(events: readonly SessionEvent[]): ReadonlyMap<StepId, number> {
  const firsts = new Map<StepId, number>();
  for (const event of events) {
    if ("step" in event && event.type !== "aws.called" && !firsts.has(event.step)) {
      firsts.set(event.step, event.seq);
    }
  }
  return firsts;
}
