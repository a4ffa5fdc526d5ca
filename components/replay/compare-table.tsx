import { Details } from "@/components/ui/details";
import type { ComparedAspect, Row } from "@/lib/replay/compare/compare";
import type { Aspect } from "@/lib/replay/compare/entries";
import { ComparedRow, type Heads } from "./compare-row";
import { compareWords } from "./words/compare";

/** One aspect of two moments: what differs first, what is the same behind a fold. */
export function CompareTable({
  compared: { aspect, different, same },
  heads,
  onlyDifferences,
}: {
  readonly compared: ComparedAspect;
  readonly heads: Heads;
  readonly onlyDifferences: boolean;
}) {
  const title = compareWords.aspects[aspect];
  return (
    <section className="mt-6 min-w-0">
      <h3 className="mb-1 font-[650]">{title}</h3>
      {different.length > 0 ? (
        <Rows caption={title} aspect={aspect} rows={different} heads={heads} />
      ) : (
        <p className="text-[0.9375rem] text-quiet">{compareWords.noDifference}</p>
      )}
      {same.length > 0 && !onlyDifferences && (
        <div className="mt-2">
          <Details summary={compareWords.same(same.length)}>
            <Rows
              caption={`${title}: ${compareWords.same(same.length)}`}
              aspect={aspect}
              rows={same}
              heads={heads}
            />
          </Details>
        </div>
      )}
    </section>
  );
}

/** Three columns; where there is no room, the cells of a row stand under each other, each with its head. */
function Rows({
  caption,
  aspect,
  rows,
  heads,
}: {
  readonly caption: string;
  readonly aspect: Aspect;
  readonly rows: readonly Row[];
  readonly heads: Heads;
}) {
  const [first, second] = heads;
  return (
    <>
      <table className="block w-full table-fixed border-collapse text-left text-[0.9375rem] md:table">
        <caption className="sr-only">{caption}</caption>
        <thead className="sr-only text-sm text-quiet md:not-sr-only md:table-header-group">
          <tr>
            <th scope="col" className="w-1/3 py-1 pr-4 font-normal">
              {compareWords.what}
            </th>
            <th scope="col" className="py-1 pr-4 font-normal">
              {first}
            </th>
            <th scope="col" className="py-1 font-normal">
              {second}
            </th>
          </tr>
        </thead>
        <tbody className="block divide-y divide-line md:table-row-group">
          {rows.slice(0, shownMax).map((row) => (
            <ComparedRow key={row.key} aspect={aspect} row={row} heads={heads} />
          ))}
        </tbody>
      </table>
      {rows.length > shownMax && (
        <p className="text-sm text-quiet">{compareWords.more(rows.length - shownMax)}</p>
      )}
    </>
  );
}

/** A file from anybody may hold as many as it likes. */
const shownMax = 300;
