import { useId } from "react";
import type { Comparison } from "@/lib/replay/place";
import type { OpenedSession } from "@/lib/replay/reading/opened-session";
import { OtherFile } from "./compare-other-file";
import { EventNumber } from "./event-number";
import type { ReadFile } from "./use-newest-file";
import { compareWords } from "./words/compare";

/** What is compared with what. */
export function CompareChoice({
  comparison,
  onChange,
  last,
  lastOther,
  other,
  read,
  choose,
}: {
  readonly comparison: Comparison;
  readonly onChange: (comparison: Comparison) => void;
  /** Number of the last event here. */
  readonly last: number;
  /** Of the other session; undefined while none is chosen. */
  readonly lastOther: number | undefined;
  /** The event that is compared there. */
  readonly other: number | undefined;
  readonly read: ReadFile;
  /** Gets undefined for a file that can't be opened. */
  readonly choose: (opened: OpenedSession | undefined) => void;
}) {
  const group = useId();
  const set = (more: Partial<Comparison>) => onChange({ ...comparison, ...more });
  return (
    <div className="grid gap-4 pb-2">
      <fieldset className="min-w-0">
        <legend className={labelClass}>{compareWords.with}</legend>
        <div className="flex flex-wrap gap-x-6">
          <Kind
            group={group}
            label={compareWords.moment}
            checked={!comparison.file}
            choose={() => set({ file: false, other: comparison.event < last ? last : 1 })}
          />
          <Kind
            group={group}
            label={compareWords.file}
            checked={comparison.file}
            choose={() => set({ file: true, event: last, other: undefined })}
          />
        </div>
      </fieldset>
      {comparison.file && <OtherFile read={read} choose={choose} />}
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <EventNumber
          label={compareWords.here}
          value={comparison.event}
          last={last}
          onChange={(event) => set({ event })}
        />
        {other !== undefined && lastOther !== undefined && (
          <EventNumber
            label={compareWords.there}
            value={other}
            last={lastOther}
            onChange={(chosen) => set({ other: chosen })}
          />
        )}
        <label className={choiceClass}>
          <input
            type="checkbox"
            checked={comparison.onlyDifferences}
            onChange={(event) => set({ onlyDifferences: event.target.checked })}
            className="size-5 accent-accent"
          />
          {compareWords.onlyDifferences}
        </label>
      </div>
    </div>
  );
}

function Kind({
  group,
  label,
  checked,
  choose,
}: {
  /** The name that both have. */
  readonly group: string;
  readonly label: string;
  readonly checked: boolean;
  readonly choose: () => void;
}) {
  return (
    <label className={choiceClass}>
      <input type="radio" name={group} checked={checked} onChange={choose} className="size-5 accent-accent" />
      {label}
    </label>
  );
}

const labelClass = "mb-0.5 block text-sm font-semibold";

const choiceClass = "inline-flex min-h-11 cursor-pointer items-center gap-2.5";
