import { Fragment, useState } from "react";
import { factWords } from "@/components/setup/words/fact";
import { Button } from "@/components/ui/button";
import { DocumentDiff } from "@/components/ui/document-diff";
import { StatusTag } from "@/components/ui/status-tag";
import type { Row } from "@/lib/replay/compare/compare";
import type { Aspect, Entry } from "@/lib/replay/compare/entries";
import { forms } from "@/lib/steps/forms";
import { compareWords } from "./words/compare";

/** What stands over the two columns. */
export type Heads = readonly [first: string, second: string];

/** One thing of two moments. */
export function ComparedRow({
  aspect,
  row,
  heads,
}: {
  readonly aspect: Aspect;
  readonly row: Row;
  readonly heads: Heads;
}) {
  const [open, setOpen] = useState(false);
  const { step, name, first, second } = row;
  const hasDocuments = first?.detail !== second?.detail && first !== undefined && second !== undefined;
  return (
    <Fragment>
      <tr className="block py-2 md:table-row md:py-0 md:align-top">
        <th scope="row" className="block font-normal wrap-anywhere md:table-cell md:py-2 md:pr-4">
          {step && <span className="text-quiet">{forms[step].short}: </span>}
          <span className="font-semibold">{aspect === "facts" ? factName(name) : name}</span>
          <Difference row={row} heads={heads} />
          {hasDocuments && (
            <Button
              variant="quiet"
              className="block text-sm"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {open ? compareWords.hideDocuments : compareWords.documents}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </th>
        <Value entry={first} head={heads[0]} />
        <Value entry={second} head={heads[1]} />
      </tr>
      {/* Computed only where somebody asks: long texts take their time. */}
      {open && (
        <tr className="block border-0 md:table-row">
          <td colSpan={3} className="block md:table-cell">
            <DocumentDiff
              title={compareWords.document(name)}
              before={first?.detail ?? ""}
              after={second?.detail ?? ""}
            />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Said in words; that a row stands among those that are the same says it there. */
function Difference({ row: { first, second }, heads }: { readonly row: Row; readonly heads: Heads }) {
  if (first?.value === second?.value && first?.detail === second?.detail) return null;
  return (
    <span className="block">
      <StatusTag tone="warning">
        {first && second ? compareWords.differs : compareWords.onlyIn(first ? heads[0] : heads[1])}
      </StatusTag>
    </span>
  );
}

function Value({ entry, head }: { readonly entry: Entry | undefined; readonly head: string }) {
  return (
    <td className="block pt-1 wrap-anywhere md:table-cell md:py-2 md:pr-4">
      <span aria-hidden="true" className="block text-sm text-quiet md:hidden">
        {head}
      </span>
      {entry ? entry.value || "–" : <span className="text-quiet">{compareWords.none}</span>}
    </td>
  );
}

/** As the pages call it, as far as they show it. */
function factName(name: string): string {
  return new Map(Object.entries(factWords)).get(name) ?? name;
}
