/** The rows of a list that are drawn: from, and one behind the last. */
export interface DrawnRows {
  readonly from: number;
  readonly to: number;
}

/** Rows beyond both edges, so that a quick turn of the wheel finds something there. */
const beside = 5;

/** What is in sight of `count` rows of the same height, in pixels, with a few beside. */
export function drawnRows(count: number, row: number, top: number, height: number): DrawnRows {
  const inSight = Math.ceil(height / row);
  const first = Math.min(Math.floor(top / row), Math.max(0, count - inSight));
  return { from: Math.max(0, first - beside), to: Math.min(count, first + inSight + 1 + beside) };
}

/** How far to scroll so that the row is in sight; stays where it is if it is already. */
export function scrolledTo(index: number, row: number, top: number, height: number): number {
  const from = index * row;
  if (from >= top && from + row <= top + height) return top;
  const oneRowOff = from < top ? top - from <= row : from + row - (top + height) <= row;
  if (oneRowOff) return from < top ? from : from + row - height;
  // Coming from afar, it stands in the middle, with what was before and after.
  return Math.max(0, from - (height - row) / 2);
}

/** Where in a list, ordered by number, an event stands; -1 where it doesn't. */
export function indexOfNumber(events: readonly { readonly seq: number }[], number: number): number {
  const index = insertionOf(events, number);
  return events[index]?.seq === number ? index : -1;
}

/** The event that a key leads to from the selected one, which need not be in the list. */
export function afterKey(
  events: readonly { readonly seq: number }[],
  selected: number,
  key: string,
  page: number,
): number | undefined {
  const at = insertionOf(events, selected);
  const inList = events[at]?.seq === selected;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: inList ? at + 1 : at,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: events.length - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined ? undefined : events[Math.min(Math.max(to, 0), events.length - 1)]?.seq;
}

function insertionOf(events: readonly { readonly seq: number }[], number: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.seq ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
