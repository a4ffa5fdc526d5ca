import { CodeBlock } from "@/components/ui/code-block";
import { Details } from "@/components/ui/details";
import { DocumentDiff } from "@/components/ui/document-diff";
import type { Change, PlannedDocument } from "@/lib/wizard/change";
import { documentText, holeOf, inOrderOf, plainDocumentText } from "./document-text";
import { planWords } from "./words/plan";

/** A document in full; where it replaces another, every line with what changes, and the new one to copy. */
export function PlannedDocumentView({
  document: { title, json, replaces },
  changes,
}: {
  readonly document: PlannedDocument;
  /** The whole plan: a hole is named after the change that fills it. */
  readonly changes: readonly Change[];
}) {
  const whole = (
    <CodeBlock
      title={title}
      text={documentText(json)}
      language="json"
      special={(token) => {
        const name = holeOf(token);
        return name === undefined ? undefined : <Hole name={name} changes={changes} />;
      }}
    />
  );
  if (replaces === undefined) return whole;
  return (
    <>
      <DocumentDiff
        title={planWords.diff(title)}
        before={plainDocumentText(inOrderOf(replaces, json))}
        after={plainDocumentText(json)}
      />
      <Details summary={planWords.whole}>{whole}</Details>
    </>
  );
}

function Hole({ name, changes }: { readonly name: string; readonly changes: readonly Change[] }) {
  const from = changes.find(({ yields }) => yields?.includes(name));
  return (
    <mark className="rounded-mark bg-warn-wash box-decoration-clone px-1.5 font-sans text-[0.8125rem] text-warn italic">
      {from ? planWords.holeFrom(from.summary) : planWords.hole(name)}
    </mark>
  );
}
