import { type KeyboardEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { controlClass } from "@/components/ui/field-frame";
import { type EventFilter, noFilter } from "@/lib/replay/list/event-filter";
import { type EventKind, eventKinds } from "@/lib/replay/list/event-kind";
import { searchMax } from "@/lib/replay/place";
import { forms } from "@/lib/steps/forms";
import { stepIds } from "@/lib/wizard/words";
import { listWords } from "./words/list";

const eventSearchId = "event-search";

/** Without moving the page: for whoever is beside it. */
export function focusSearch(): HTMLElement | null {
  const field = document.getElementById(eventSearchId);
  field?.focus({ preventScroll: true });
  return field;
}

/** To the search, at the top of the window, so that what is found stands beneath. */
export function goToSearch(): void {
  const field = focusSearch();
  field?.scrollIntoView();
  // What was out of sight has its true height only after some frames.
  setTimeout(() => field?.scrollIntoView(), 100);
}

/** What of the session the list shows. */
export function EventFilters({
  filter,
  onFilter,
  hiddenReads,
  showFirst,
  goToRows,
}: {
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  /** Calls that would be in the list if they did more than read. */
  readonly hiddenReads: number;
  readonly showFirst: () => void;
  readonly goToRows: () => void;
}) {
  const stepId = useId();
  const noteId = useId();
  const set = (more: Partial<EventFilter>) => onFilter({ ...filter, ...more });
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);
  const keys: Readonly<Record<string, () => void>> = { Enter: showFirst, ArrowDown: goToRows };
  function clear() {
    // The button goes with the filters.
    focusSearch();
    onFilter(noFilter);
  }
  function press(event: KeyboardEvent) {
    const act = keys[event.key];
    // Whoever writes with an input method chooses its proposals with the same keys.
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act();
  }
  return (
    <search aria-label={listWords.filters} className="grid gap-3">
      <div className="grid gap-3 @md:grid-cols-[minmax(0,30rem)_minmax(0,14rem)]">
        <div className="min-w-0">
          <label htmlFor={eventSearchId} className={labelClass}>
            {listWords.search}
          </label>
          <input
            id={eventSearchId}
            type="search"
            value={filter.search}
            maxLength={searchMax}
            placeholder={listWords.searchHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={noteId}
            onChange={(event) => set({ search: event.target.value })}
            onKeyDown={press}
            className={controlClass}
          />
          <p id={noteId} className="mt-1 text-sm text-quiet print:hidden">
            {listWords.searchNote}
          </p>
        </div>
        <div className="min-w-0">
          <label htmlFor={stepId} className={labelClass}>
            {listWords.step}
          </label>
          <select
            id={stepId}
            value={filter.step ?? ""}
            onChange={(event) => set({ step: stepIds.find((id) => id === event.target.value) })}
            className={controlClass}
          >
            <option value="">{listWords.allSteps}</option>
            {stepIds.map((id) => (
              <option key={id} value={id}>
                {forms[id].short}
              </option>
            ))}
          </select>
        </div>
      </div>
      <fieldset className="min-w-0">
        <legend className={labelClass}>{listWords.kinds}</legend>
        <div className="flex flex-wrap gap-1.5">
          {eventKinds.map((kind) => (
            <Chip
              key={kind}
              label={listWords.kindNames[kind]}
              checked={filter.kinds.includes(kind)}
              toggle={() => set({ kinds: toggled(filter.kinds, kind) })}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Chip
          label={listWords.failedOnly}
          checked={filter.failedOnly}
          toggle={() => set({ failedOnly: !filter.failedOnly })}
        />
        <Chip
          label={listWords.reads}
          note={hiddenReads > 0 ? listWords.hidden(hiddenReads) : undefined}
          checked={filter.reads}
          toggle={() => set({ reads: !filter.reads })}
        />
        {filtered && (
          <Button variant="quiet" className="text-sm" onClick={clear}>
            {listWords.clear}
          </Button>
        )}
      </div>
    </search>
  );
}

function Chip({
  label,
  note,
  checked,
  toggle,
}: {
  readonly label: string;
  readonly note?: string | undefined;
  readonly checked: boolean;
  readonly toggle: () => void;
}) {
  return (
    <label className={classNames(chip, checked && "border-accent bg-accent-wash")}>
      <input type="checkbox" checked={checked} onChange={toggle} className="size-3.5 accent-accent" />
      {label}
      {note && <span className="text-quiet tabular-nums">{note}</span>}
    </label>
  );
}

/** In the order of eventKinds, so that one choice has one address. */
function toggled(kinds: readonly EventKind[], kind: EventKind): readonly EventKind[] {
  return eventKinds.filter((each) => kinds.includes(each) !== (each === kind));
}

const labelClass = "mb-0.5 block text-sm font-semibold";

const chip =
  "inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-control border border-line bg-card px-2.5 text-sm hover:border-edge has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent";
