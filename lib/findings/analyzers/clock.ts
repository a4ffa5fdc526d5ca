import { shellCommand } from "../commands";
import type { Analyzer } from "../finding";
import { hasCode, ofProblem } from "../of-problem";

const toMend = [
  "Set the clock where the setup runs, and where BlueRange runs, by a time server (NTP).",
  "Run the step or the proof again.",
] as const;

const look = () => shellCommand("timedatectl", "status");

/** AWS refuses what is signed more than five minutes off. */
const REFUSED_MS = 300_000;
const WORTH_A_NOTE_MS = 60_000;

export const clockRefused = ofProblem({
  id: "clock-refused",
  title: "AWS refused a call because of the clock",
  severity: "error",
  seenBy:
    "AWS named the time of a signature, or the certificate of AWS was not valid by this machine's date.",
  causes: ["wrong-clock"],
  matches: hasCode("clock-wrong", "certificate-date"),
  remedy: () => toMend,
  command: look,
});

export const clockOff: Analyzer = {
  id: "clock-off",
  title: "The clock of the machine that runs the setup is off",
  severity: "warning",
  seenBy: "The time in AWS's answers differs from this machine's by more than a minute.",
  causes: ["wrong-clock"],
  find: (session) => {
    const saved = session.ofType("answers.saved").filter(({ facts }) => facts.clockOffsetMs !== undefined);
    const off = saved.filter(({ facts }) => offsetOf(facts.clockOffsetMs) > WORTH_A_NOTE_MS);
    const last = off.at(-1);
    if (!last) return [];
    const offset = offsetOf(last.facts.clockOffsetMs);
    return [
      {
        cause: causeOf(offset),
        remedy: toMend,
        command: look(),
        evidence: off.map(({ seq }) => seq),
        overcome: saved.at(-1) !== last,
      },
    ];
  },
};

export const clockMoved: Analyzer = {
  id: "clock-moved",
  title: "The clock was set back while the setup was under way",
  severity: "info",
  seenBy: "An event is more than a second older than the one before it.",
  causes: ["wrong-clock"],
  find: ({ events }) => {
    const back = events.filter((event, index) => {
      const before = events[index - 1];
      return (
        before !== undefined && event.at < before.at && Date.parse(before.at) - Date.parse(event.at) > 1_000
      );
    });
    if (back.length === 0) return [];
    return [
      {
        cause: "Times and durations of the events beside it are not to be relied on; their order is.",
        remedy: ["Go by the numbers of the events, and by AWS's request IDs."],
        evidence: back.map(({ seq }) => seq),
      },
    ];
  },
};

function causeOf(offsetMs: number): string {
  const minutes = Math.round(offsetMs / 60_000);
  return offsetMs > REFUSED_MS
    ? `It is off by ${minutes} min; AWS refuses what is signed more than 5 min off. The setup corrects for it, BlueRange may not.`
    : `It is off by ${minutes} min; AWS refuses what is signed more than 5 min off.`;
}

function offsetOf(text: string | undefined): number {
  const offset = Math.abs(Number(text ?? 0));
  return Number.isFinite(offset) ? offset : 0;
}
