import { Card } from "@/components/ui/card";
import type { AnswerRow } from "./answer-rows";
import { fieldId } from "./field-id";
import { planWords } from "./words/plan";

/** Every answer with its way back to the question. */
export function AnswersList({
  rows,
  changeHref,
}: {
  readonly rows: readonly AnswerRow[];
  readonly changeHref: string;
}) {
  if (rows.length === 0) return null;
  return (
    <Card title={planWords.answers}>
      <dl className="divide-y divide-line">
        {rows.map(({ name, label, value }) => (
          <div
            key={name}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 py-2.5 md:grid-cols-[13rem_minmax(0,1fr)_auto]"
          >
            <dt className="text-[0.9375rem] text-quiet">{label}</dt>
            <dd className="row-start-2 min-w-0 wrap-anywhere md:row-start-auto">
              {value ?? <span className="text-quiet">{planWords.notProvided}</span>}
            </dd>
            <dd className="print:hidden">
              <a href={`${changeHref}#${fieldId(name)}`} className="inline-block min-h-6 text-[0.9375rem]">
                {planWords.changeLink}
                <span className="sr-only"> {label}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
