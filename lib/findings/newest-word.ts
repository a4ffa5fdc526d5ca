/**
 * What the newest event about a thing says of it.
 *
 * A problem is told of one thing or more: of a change and of the run that was to make it, for example. It stands until
 * a later event about any of them does not tell it again. So nothing has to know how one kind of problem ends.
 */
import type { Problem } from "@/lib/domain/problem";
import type { StepId } from "@/lib/wizard/words";

/** What is tried again as it is: a plan, the plan of an undo, or a second look. */
export type Try = "plan" | "undo" | "look";

/**
 * run: how a run ended, however that was. work: how one ended that came to its changes; one that was stopped says
 * nothing of those it did not come to. mended: a step that has changed something and was then found right.
 */
export type Thing =
  | `${Try | "run" | "work" | "passed" | "undone" | "mended"} ${StepId}`
  | `change ${StepId} ${string}`
  | "undone"
  | "credentials";

export interface NewestWords {
  /** An event speaks of a thing; what it does not tell of it is over. */
  say(thing: Thing, seq: number, told?: Told): void;
  /** Whether a later event about one of these has told something else. */
  isOver(told: string, seq: number, things: readonly Thing[]): boolean;
}

/** Problems by their sameness: one, several, or none. */
type Told = string | ReadonlySet<string> | undefined;

export function newestWords(): NewestWords {
  const words = new Map<Thing, { readonly seq: number; readonly told: Told }>();
  return {
    say: (thing, seq, told) => void words.set(thing, { seq, told }),
    isOver: (told, seq, things) =>
      things.some((thing) => {
        const word = words.get(thing);
        return word !== undefined && word.seq > seq && !tells(word.told, told);
      }),
  };
}

/** Two problems of the same code and call are the same one, told twice. */
export function sameness({ code, aws }: Problem): string {
  return aws ? `${code} ${aws.action}` : code;
}

function tells(told: Told, one: string): boolean {
  return typeof told === "string" ? told === one : told?.has(one) === true;
}
