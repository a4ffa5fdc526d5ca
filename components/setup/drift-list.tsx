import { Card } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Details } from "@/components/ui/details";
import { DocumentDiff } from "@/components/ui/document-diff";
import { Mark } from "@/components/ui/mark";
import type { DriftCheck } from "@/lib/wizard/drift";
import { Findings } from "./check-list";
import { inOrderOf, plainDocumentText } from "./document-text";
import { driftWords } from "./words/drift";

/** What a second look found, by resource: what needs a person is open, what is as wanted stands behind its count. */
export function DriftList({ checks }: { readonly checks: readonly DriftCheck[] }) {
  const resources = [...new Set(checks.map(({ resource }) => resource))];
  return resources.map((resource) => (
    <ResourceCard
      key={resource}
      resource={resource}
      checks={checks.filter((check) => check.resource === resource)}
    />
  ));
}

function ResourceCard({
  resource,
  checks,
}: {
  readonly resource: string;
  readonly checks: readonly DriftCheck[];
}) {
  const asWanted = checks.filter(({ state }) => state === "passed");
  const others = checks.filter(({ state }) => state !== "passed");
  return (
    <Card title={resource}>
      {others.length > 0 && <Rows checks={others} />}
      {asWanted.length > 0 && (
        <Details summary={driftWords.count(asWanted.length, checks.length)}>
          <Rows checks={asWanted} />
        </Details>
      )}
    </Card>
  );
}

function Rows({ checks }: { readonly checks: readonly DriftCheck[] }) {
  return (
    <ul className="mb-3 divide-y divide-line">
      {checks.map((check) => (
        <li key={check.id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-3 py-2.5">
          <Mark
            kind={check.state === "unknown" ? "waits" : check.state}
            word={driftWords.states[check.state]}
          />
          <div className="min-w-0">
            <p className="font-semibold">{check.label}</p>
            <Findings check={check}>{check.document && <Compared check={check} />}</Findings>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Both documents line by line; the one that is there, where none was wanted. */
function Compared({ check: { label, document } }: { readonly check: DriftCheck }) {
  if (!document) return null;
  const { wanted, found } = document;
  const title = driftWords.document(label);
  if (wanted === null) return <CodeBlock title={title} text={plainDocumentText(found)} language="json" />;
  const before = plainDocumentText(inOrderOf(wanted, found));
  return (
    <DocumentDiff title={title} before={before} after={found === null ? "" : plainDocumentText(found)} />
  );
}
