import type { Notice } from "@/lib/wizard/words";

const WORTH_A_NOTE_MS = 60_000;
/** AWS refuses what is signed more than five minutes off. The SDK corrects itself; other programs may not. */
const REFUSED_BY_AWS_MS = 300_000;

/** What to mind of a clock that differs from AWS's by so much. */
export function clockNotices(offsetMs: number): readonly Notice[] {
  const off = Math.abs(offsetMs);
  if (off <= WORTH_A_NOTE_MS) return [];
  const difference = `${Math.round(off / 60_000) || 1} min ${offsetMs > 0 ? "behind" : "ahead of"} AWS's`;
  if (off <= REFUSED_BY_AWS_MS) {
    return [{ tone: "info", code: "clock-off", text: `The clock of this machine is ${difference}.` }];
  }
  return [
    {
      tone: "warning",
      code: "clock-off",
      text: `The clock of this machine is ${difference}. AWS refuses calls that are more than 5 min off: this setup corrects for it, but BlueRange may not. Set the clock where BlueRange runs.`,
    },
  ];
}
