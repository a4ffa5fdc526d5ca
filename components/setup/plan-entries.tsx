import { Mark } from "@/components/ui/mark";
import type { Change, Kept } from "@/lib/wizard/change";
import { PlannedDocumentView } from "./planned-document-view";
import { planWords } from "./words/plan";

/** One change of a plan: sign, what will be, the AWS action, the documents in full. */
export function PlanEntry({
  change,
  changes,
}: {
  readonly change: Change;
  readonly changes: readonly Change[];
}) {
  const after = (change.after ?? []).flatMap((id) => changes.find((other) => other.id === id)?.summary ?? []);
  return (
    <li className={entryClass}>
      <Mark kind={change.kind} word={planWords[change.kind]} />
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{change.summary}</p>
        <p className="font-mono text-[0.8125rem] wrap-anywhere text-quiet">{change.call.action}</p>
        {after.length > 0 && <p className="text-sm text-quiet">{afterText(after)}</p>}
        {change.permanent && (
          <p className="mt-1 max-w-[66ch] text-[0.9375rem] text-warn">
            <span aria-hidden="true" className="font-mono font-bold">
              !{" "}
            </span>
            {change.permanent}
          </p>
        )}
      </div>
      <div className={documentsClass}>
        {change.documents.map((document) => (
          <PlannedDocumentView key={document.title} document={document} changes={changes} />
        ))}
      </div>
    </li>
  );
}

/** One is named; a list of many would say less than it hides. */
function afterText(after: readonly string[]): string {
  const [only = ""] = after;
  return after.length === 1 ? planWords.after(only) : planWords.afterMany(after.length);
}

/** What exists already and stays as it is. */
export function KeptEntry({ kept }: { readonly kept: Kept }) {
  return (
    <li className={entryClass}>
      <Mark kind="keep" word={planWords.keep} />
      <div className="min-w-0">
        <p className="font-semibold wrap-anywhere">{kept.summary}</p>
        {kept.detail && <p className="text-[0.9375rem] wrap-anywhere text-quiet">{kept.detail}</p>}
      </div>
      {kept.documents && (
        <div className={documentsClass}>
          {kept.documents.map((document) => (
            <PlannedDocumentView key={document.title} document={document} changes={[]} />
          ))}
        </div>
      )}
    </li>
  );
}

const entryClass = "grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-3 py-3.5";

const documentsClass = "col-span-full min-w-0 empty:hidden md:col-span-1 md:col-start-2";
