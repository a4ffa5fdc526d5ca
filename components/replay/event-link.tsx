import type { MouseEvent } from "react";
import { useCopy } from "@/components/ui/use-copy";
import { playerWords } from "./words/player";

/** A link to where one stands. A press copies its address, as it leads nowhere else from here. */
export function EventLink({ hash }: { readonly hash: string }) {
  const { state, copy } = useCopy(hash);
  const says = linkSays(state);

  function press(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    void copy(new URL(hash, window.location.href).href);
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <span aria-live="polite" className={says === "" ? "sr-only" : "text-sm text-quiet"}>
        {says}
      </span>
      <a href={hash} onClick={press}>
        {playerWords.link}
      </a>
    </span>
  );
}

function linkSays(state: ReturnType<typeof useCopy>["state"]): string {
  if (state !== "copied") return playerWords.linkSays[state];
  return window.location.protocol === "file:" ? playerWords.linkOnDisk : playerWords.linkSays.copied;
}
