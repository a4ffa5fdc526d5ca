/** The newest of each check, by the step that makes it. */
import type { EventOf } from "@/lib/wizard/events";
import { type Check, type StepId, stepIds } from "@/lib/wizard/words";
import { twinOf } from "./drift-twins";
import { partsOn, restsOn } from "./rests-on";

export interface SeenCheck {
  readonly seq: number;
  readonly check: Check;
  /** Another check has failed, without which this one can't pass. */
  readonly follows: boolean;
}

/** Where a check is known by, and what it says. */
export interface KeyedCheck {
  readonly key: string;
  readonly check: Check;
}

export interface FiledChecks {
  /** A part of the proof has ended. */
  part(event: EventOf<"probe.ended">): KeyedCheck;
  /** All checks of a step; those that it made before count no more, nor does what the proof made of them. */
  all(event: EventOf<"checks.made">): readonly KeyedCheck[];
  /** A second look may find right what a check had found wrong. */
  looked(event: EventOf<"drift.checked">): void;
  /** The step is undone: what it was seen to be is no more, and no proof of it either. */
  undone(step: StepId): void;
  /** The step has changed something: what was tried by it has to be tried anew. */
  mended(step: StepId): void;
  /** As they stand in the end. */
  seen(): ReadonlyMap<string, SeenCheck>;
}

/** By what a check is known: the step that makes it, and its id there. */
export function checkKey(step: StepId, id: string): string {
  return `${step}.${id}`;
}

export function filedChecks(): FiledChecks {
  const filed = new Map<StepId, Map<string, Filed>>();
  const ofStep = (step: StepId) => {
    const known = filed.get(step) ?? new Map<string, Filed>();
    filed.set(step, known);
    return known;
  };
  const file = ({ step, key, check }: Placed, seq: number): KeyedCheck => {
    ofStep(step).set(key, { seq, check });
    return { key, check };
  };
  return {
    part: (event) => file(placeOf(event.step, event.check), event.seq),
    all: (event) => {
      const places = event.checks.map((check) => placeOf(event.step, check));
      for (const step of new Set([event.step, ...places.map(({ step }) => step)])) filed.delete(step);
      return places.map((place) => file(place, event.seq));
    },
    looked: ({ step, seq, checks }) => {
      for (const { id, label, state, wanted, found } of checks) {
        const twin = state === "passed" ? twinOf(step, id) : undefined;
        const key = twin && checkKey(step, twin.id);
        if (key === undefined || twin?.saysMore || !ofStep(step).has(key)) continue;
        ofStep(step).set(key, { seq, check: { id, label, state: "passed", wanted, found } });
      }
    },
    undone: (step) => {
      filed.delete(step);
      filed.delete("proof");
    },
    mended: (step) => {
      for (const part of partsOn(step)) filed.get("proof")?.delete(checkKey("proof", part));
    },
    seen: () => withCauses(filed.values()),
  };
}

type Filed = Omit<SeenCheck, "follows">;

interface Placed extends KeyedCheck {
  readonly step: StepId;
}

/** The proof makes the checks of all steps again, and puts the step in front of their ids. */
function placeOf(step: StepId, check: Check): Placed {
  const again = step === "proof" ? stepIds.find((id) => check.id.startsWith(`${id}.`)) : undefined;
  return again ? { step: again, key: check.id, check } : { step, key: checkKey(step, check.id), check };
}

function withCauses(filed: Iterable<ReadonlyMap<string, Filed>>): ReadonlyMap<string, SeenCheck> {
  const seen = new Map<string, SeenCheck>();
  const resting: string[] = [];
  for (const checks of filed) {
    for (const [key, { seq, check }] of checks) {
      seen.set(key, { seq, check, follows: false });
      if (restsOn(key).length > 0) resting.push(key);
    }
  }
  const isFailed = (key: string) => seen.get(key)?.check.state === "failed";
  for (const key of resting.filter((one) => restsOn(one).some(isFailed))) {
    const one = seen.get(key);
    if (one) seen.set(key, { ...one, follows: true });
  }
  return seen;
}
