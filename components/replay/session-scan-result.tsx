import { StatusTag } from "@/components/ui/status-tag";
import type { SessionScan } from "@/lib/replay/detail/scan-session";
import { secretShapes } from "@/lib/wizard/secret-shapes";
import { metadataWords } from "./words/detail";

/** Whether anything in the session looks like a secret, and what was looked for. */
export function SessionScanResult({ scan, events }: { readonly scan: SessionScan; readonly events: number }) {
  const { scan: words } = metadataWords;
  const { hits, scanned } = scan;
  return (
    <>
      {hits.length > 0 ? (
        <>
          <StatusTag tone="bad">{words.found(hits.length)}</StatusTag>
          <ul>
            {hits.slice(0, shownMax).map(({ rule, event }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two hits of one rule in one event have no other name.
              <li key={index}>{words.hit(words.ruleNames[rule], event)}</li>
            ))}
            {hits.length > shownMax && <li>{words.more(hits.length - shownMax)}</li>}
          </ul>
          <p>{words.remedy}</p>
        </>
      ) : scanned < events ? (
        <span className="text-quiet">{words.running(scanned, events)}</span>
      ) : (
        <StatusTag tone="good">{words.clean(events)}</StatusTag>
      )}
      <p className="text-sm text-quiet">
        {words.rules}: {secretShapes.map((rule) => words.ruleNames[rule]).join(", ")}
      </p>
    </>
  );
}

const shownMax = 10;
