import { Card } from "@/components/ui/card";
import { CodePanel } from "@/components/ui/code-panel";
import { Details } from "@/components/ui/details";
import { checkListOf } from "@/lib/findings/check-list";
import type { ListedCause, Place, Setup } from "@/lib/findings/listed-cause";
import { Steps } from "./findings-list";
import { findingsWords } from "./words/findings";

const places: readonly Place[] = ["server", "connection", "users"];

/** What to look at when BlueRange does not work with what was set up: by where it is met, folded. */
export function LaterList({ setup }: { readonly setup: Setup }) {
  const listed = checkListOf(setup);
  return (
    <Card title={findingsWords.checkList}>
      <p className="mb-3 max-w-[66ch] text-[0.9375rem] text-quiet">{findingsWords.checkListText}</p>
      {places.map((place) => (
        <Details key={place} summary={findingsWords.places[place]}>
          <ul className="divide-y divide-line">
            {listed
              .filter(({ at }) => at === place)
              .map((entry) => (
                <li key={entry.cause} className="py-4 first:pt-0 last:pb-0">
                  <Entry entry={entry} />
                </li>
              ))}
          </ul>
        </Details>
      ))}
    </Card>
  );
}

/** What people see, what is behind it, and what to do. */
function Entry({ entry: { symptom, because, steps, command } }: { readonly entry: ListedCause }) {
  return (
    <>
      <h3 className="max-w-[66ch] leading-snug font-[650] wrap-anywhere">{symptom}</h3>
      <p className="mt-1 max-w-[66ch] wrap-anywhere">{because}</p>
      <Steps steps={steps} />
      {command !== undefined && (
        <CodePanel title={`${findingsWords.command}: ${symptom}`}>{command}</CodePanel>
      )}
    </>
  );
}
