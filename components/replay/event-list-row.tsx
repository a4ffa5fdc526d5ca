import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import type { EventDescription, EventTone } from "@/lib/replay/describe-event";
import { piecesOf } from "@/lib/replay/list/search";
import { listWords } from "./words/list";

/** One event of the list: two lines, however long its texts are. */
export function EventRow({
  id,
  number,
  time,
  described,
  excerpt,
  search,
  place,
  selected,
  onSelect,
}: {
  readonly id: string;
  readonly number: number;
  /** Since the beginning of the session. */
  readonly time: string;
  readonly described: EventDescription;
  /** What was searched for and stands in neither line. */
  readonly excerpt: string | undefined;
  readonly search: string;
  readonly place: { readonly index: number; readonly of: number };
  readonly selected: boolean;
  readonly onSelect: () => void;
}) {
  const { tone, label, sentence } = described;
  const { sign, look } = signs[tone];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the list, which has the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: a press would take the focus from the list, and this element stands for another event soon.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={place.index + 1}
      aria-setsize={place.of}
      onClick={onSelect}
      className={classNames(rowClass, selected && "bg-accent-wash shadow-[inset_3px_0_0] shadow-accent")}
    >
      <span aria-hidden="true" className={classNames("pt-0.5 text-center font-mono font-bold", look)}>
        {sign}
      </span>
      <span className="min-w-0">
        <span className="flex items-baseline justify-between gap-3">
          <span className="truncate font-semibold">
            {marked(label, search)}
            {listWords.tones[tone] && <span className="sr-only">, {listWords.tones[tone]}</span>}
          </span>
          <span className="shrink-0 text-[0.8125rem] text-quiet tabular-nums">
            {number} · {time}
          </span>
        </span>
        <span className="block truncate text-sm text-quiet">
          {excerpt === undefined ? marked(sentence, search) : marked(`${excerpt} · ${sentence}`, search)}
        </span>
      </span>
    </div>
  );
}

function marked(text: string, search: string): ReactNode {
  return piecesOf(text, search).map(({ text: piece, hit }, index) =>
    hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name.
      <mark key={index} className="rounded-[3px] bg-warn-wash text-warn">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}

const rowClass =
  "grid h-14 [content-visibility:auto] cursor-pointer grid-cols-[1.25rem_minmax(0,1fr)] gap-2 overflow-hidden border-b border-line px-3 py-1.5 text-[0.9375rem]/snug hover:bg-sunken forced-colors:aria-selected:border-2 forced-colors:aria-selected:border-[Highlight]";

const signs: Readonly<Record<EventTone, { readonly sign: string; readonly look: string }>> = {
  neutral: { sign: "·", look: "text-quiet" },
  good: { sign: "✓", look: "text-good" },
  now: { sign: "▷", look: "text-accent" },
  warning: { sign: "!", look: "text-warn" },
  bad: { sign: "✕", look: "text-bad" },
};
