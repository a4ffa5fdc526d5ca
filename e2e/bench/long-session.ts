import { goldenLines } from "../../lib/replay/reading/testing/golden-file";
import { readEvent } from "../../lib/wizard/event-schema";
import type { SessionEvent } from "../../lib/wizard/events";

/**
 * A session of any length: a real setup, again and again, as of somebody who tries for days. Every round has runs,
 * plans and request ids of its own, so that it compresses no better than a real one.
 */
export function longSession(length: number): readonly SessionEvent[] {
  const round = realSetup();
  const roundMs = Date.parse(round.at(-1)?.at ?? "") - Date.parse(round[0]?.at ?? "") + 60_000;
  const random = randomNumbers();
  return Array.from({ length }, (_, index) => {
    const turn = Math.floor(index / round.length);
    const event = round[index % round.length];
    if (!event) throw new Error("the golden session is empty");
    const at = new Date(Date.parse(event.at) + turn * roundMs).toISOString();
    return { ...ofRound(event, turn, random), seq: index + 1, at };
  });
}

/** The golden file up to the end of its proof; what follows there was made up. */
function realSetup(): readonly SessionEvent[] {
  const events = goldenLines(1).flatMap((line) => readEvent(JSON.parse(line)) ?? []);
  return events.slice(0, events.findLastIndex(({ type }) => type === "run.ended") + 1);
}

function ofRound(event: SessionEvent, turn: number, random: () => number): SessionEvent {
  const own = {
    ...("runId" in event && event.runId !== undefined && { runId: `${event.runId}-${turn}` }),
    ...("planId" in event && event.planId !== undefined && { planId: `${event.planId}-${turn}` }),
    ...("durationMs" in event && { durationMs: Math.round(random() * 900) }),
    ...("requestId" in event && {
      requestId: [8, 4, 4, 4, 12].map((digits) => hex(digits, random)).join("-"),
    }),
    ...(event.type === "plan.made" && { plan: { ...event.plan, planId: `${event.plan.planId}-${turn}` } }),
  };
  const read = readEvent({ ...event, ...own });
  if (!read) throw new Error(`the round made no event of: ${event.type}`);
  return read;
}

const hex = (digits: number, random: () => number): string =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join("");

/** The same at every call (Park and Miller's generator), so that two runs of the benchmark measure the same file. */
function randomNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
