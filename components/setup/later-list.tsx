import { Card } from "@/components/ui/card";
import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { checkList, type ListedCause, type Place } from "@/lib/findings/check-list";
import type { Facts } from "@/lib/wizard/words";
import { Steps } from "./findings-list";
import { findingsWords } from "./words/findings";

const places: readonly Place[] = ["server", "connection", "users"];

/** What to look at when BlueRange does not work with what was set up: by where it is met, folded. */
export function LaterList({ facts }: { readonly facts: Facts }) {
  return (
    <Card title={findingsWords.checkList}>
      <p className="mb-3 max-w-[66ch] text-[0.9375rem] text-quiet">{findingsWords.checkListText}</p>
      {places.map((place) => (
        <Details key={place} summary={findingsWords.places[place]}>
          <ul className="divide-y divide-line">
            {checkList
              .filter(({ at }) => at === place)
              .map((entry) => (
                <li key={entry.cause} className="py-4 first:pt-0 last:pb-0">
                  <Entry entry={entry} facts={facts} />
                </li>
              ))}
          </ul>
        </Details>
      ))}
    </Card>
  );
}

/** What people see, what is behind it, and what to do. */
function Entry({ entry, facts }: { readonly entry: ListedCause; readonly facts: Facts }) {
  const command = entry.command?.(facts);
  return (
    <>
      <h3 className="max-w-[66ch] leading-snug font-[650] wrap-anywhere">{entry.symptom}</h3>
      <p className="mt-1 max-w-[66ch] wrap-anywhere">{entry.because}</p>
      <Steps steps={entry.steps} />
      {command !== undefined && (
        <CodePanel title={`${findingsWords.command}: ${entry.symptom}`}>{command}</CodePanel>
      )}
    </>
  );
}
