import { repeatClass } from "@/lib/aws/repeat-class";

/** A call of a run in which nothing went wrong. */
export interface NumberedCall {
  /** For example "iam:CreateUser". */
  readonly action: string;
  /** The how manieth of its action, from 0. */
  readonly occurrence: number;
  /** The how manieth of all calls, from 0. */
  readonly index: number;
}

/** One thing that goes wrong at one call of one setup. */
export interface Cell {
  readonly call: NumberedCall;
  readonly trouble: Trouble;
}

/** What may happen to any call. */
export const anyCall = [
  "server error before",
  "connection cut before",
  "throttled three times",
  "denied from here on",
] as const;

/** What matters only where something is written. */
export const anyWrite = [
  "denied once",
  "server error after success",
  "answer lost",
  "late delivery",
  "no answer in time",
  "session expired from here on",
  "stale lists after it",
] as const;

/** Where the process is killed with SIGKILL, at a write. */
export const killPoints = [
  "killed before the intent",
  "killed after the intent",
  "killed after the reply",
  "killed after the commit",
] as const;

export type KillPoint = (typeof killPoints)[number];
export type Trouble = (typeof anyCall)[number] | (typeof anyWrite)[number] | KillPoint;

/** In the order of the table in the documentation. */
export const troubles: readonly Trouble[] = [...anyCall, ...anyWrite, ...killPoints];

/**
 * Every trouble at every write, and at the first and last of each kind of read what may happen to reads. Points to
 * kill at exist where the write is a change of a plan; `changes` are their actions.
 */
export function cellsOf(calls: readonly NumberedCall[], changes: ReadonlySet<string>): readonly Cell[] {
  return calls.flatMap((call) => {
    if (!isWrite(call))
      return isFirstOrLast(call, calls) ? anyCall.map((trouble) => ({ call, trouble })) : [];
    const possible = changes.has(call.action) ? troubles : troubles.filter((trouble) => !isKill(trouble));
    return possible.map((trouble) => ({ call, trouble }));
  });
}

/** Numbers the calls of a log, by action and in all. */
export function numbered(actions: readonly string[]): readonly NumberedCall[] {
  return actions.map((action, index) => ({
    action,
    index,
    occurrence: actions.slice(0, index).filter((earlier) => earlier === action).length,
  }));
}

export function isKill(trouble: Trouble): trouble is KillPoint {
  return killPoints.some((point) => point === trouble);
}

function isWrite({ action }: NumberedCall): boolean {
  const known = Object.entries(repeatClass).find(([name]) => name === action);
  return known !== undefined && known[1] !== "read";
}

function isFirstOrLast({ action, occurrence }: NumberedCall, calls: readonly NumberedCall[]): boolean {
  const last = calls.filter((call) => call.action === action).length - 1;
  return occurrence === 0 || occurrence === last;
}
