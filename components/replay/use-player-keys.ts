import type { RefObject } from "react";
import { goToSearch } from "./event-filters";
import { useKeys } from "./use-keys";
import type { Playing } from "./use-playing";
import type { Seeking } from "./use-seeking";

/** The keys of the replay, as its help lists them. */
export function usePlayerKeys(
  { moments, place: { event: n }, select }: Seeking,
  playing: Playing,
  help: RefObject<HTMLDialogElement | null>,
  on: boolean,
): void {
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
    on,
  );
}
