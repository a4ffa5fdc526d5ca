import { CodePanel } from "@/components/ui/code-panel";
import { StatusTag, type Tone } from "@/components/ui/status-tag";
import type { Finding, Severity } from "@/lib/findings/finding";
import { findingsWords } from "./words/findings";
import { problemWords } from "./words/problem";

interface Evidence {
  /** Where an event of this number is shown; without it, and without onSelect, the number stands alone. */
  readonly hrefOf?: ((seq: number) => string) | undefined;
  /** Goes there without leaving the page. */
  readonly onSelect?: ((seq: number) => void) | undefined;
}

/** What a session tells about itself, each with its cause, what to do and where it is seen. */
export function FindingsList({
  findings,
  ...evidence
}: { readonly findings: readonly Finding[] } & Evidence) {
  if (findings.length === 0) return <p className="text-[0.9375rem] text-quiet">{findingsWords.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {findings.map((finding) => (
        <li key={finding.id} className="py-4 first:pt-1 last:pb-1">
          <FindingView finding={finding} {...evidence} />
        </li>
      ))}
    </ul>
  );
}

function FindingView({ finding, hrefOf, onSelect }: { readonly finding: Finding } & Evidence) {
  const { severity, title, cause, remedy, statement, command, evidence, overcome } = finding;
  return (
    <article>
      <StatusTag tone={tones[severity]}>
        {findingsWords.severities[severity]}
        {overcome && `, ${findingsWords.overcome}`}
      </StatusTag>
      <h3 className="mt-0.5 max-w-[66ch] leading-snug font-[650] wrap-anywhere">{title}</h3>
      <p className="mt-1 max-w-[66ch] wrap-anywhere">{cause}</p>
      <Steps steps={remedy} />
      {statement && (
        <CodePanel title={problemWords.statement}>{JSON.stringify(statement, null, 2)}</CodePanel>
      )}
      {command !== undefined && <CodePanel title={`${findingsWords.command}: ${title}`}>{command}</CodePanel>}
      <p className="mt-2 text-sm wrap-anywhere text-quiet">
        {findingsWords.evidence(evidence.length)}{" "}
        {evidence.map((seq, index) => (
          <span key={seq}>
            {index > 0 && ", "}
            <EventLink seq={seq} hrefOf={hrefOf} onSelect={onSelect} />
          </span>
        ))}
      </p>
    </article>
  );
}

/** What to do, in order; a single step needs no number. */
export function Steps({ steps }: { readonly steps: readonly string[] }) {
  const [only, second] = steps;
  if (second === undefined) return <p className="mt-2 max-w-[66ch] wrap-anywhere">{only}</p>;
  return (
    <ol className="mt-2 max-w-[66ch] list-decimal space-y-1 pl-5 marker:text-quiet">
      {steps.map((step) => (
        <li key={step} className="wrap-anywhere">
          {step}
        </li>
      ))}
    </ol>
  );
}

function EventLink({ seq, hrefOf, onSelect }: { readonly seq: number } & Evidence) {
  if (onSelect)
    return (
      <button
        type="button"
        className={link}
        aria-label={findingsWords.event(seq)}
        onClick={() => onSelect(seq)}
      >
        {seq}
      </button>
    );
  if (!hrefOf) return seq;
  return (
    <a href={hrefOf(seq)} className={link} aria-label={findingsWords.event(seq)}>
      {seq}
    </a>
  );
}

const link =
  "inline-block min-h-6 min-w-6 rounded-mark text-accent underline underline-offset-4 hover:decoration-2";

const tones: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "warning", info: "neutral" };
