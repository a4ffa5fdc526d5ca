import type { SessionEvent } from "@/lib/wizard/events";
import type { SessionView } from "@/lib/wizard/view";
import { analyzers } from "./analyzers";
import type { Analyzer, Finding, Found, Severity } from "./finding";
import { indexSession } from "./session";

/**
 * What a session tells about itself, worst first: the same live, in a replay at any moment, and in a terminal.
 * `view` is taken where somebody has folded the same events already.
 */
export function findingsOf(events: readonly SessionEvent[], view?: SessionView): readonly Finding[] {
  const session = indexSession(events, view);
  return analyzers
    .flatMap((analyzer) =>
      analyzer
        .find(session)
        .slice(0, PER_ANALYZER_MAX)
        .map((found) => asFinding(analyzer, found)),
    )
    .sort((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** More events than these say nothing that these don't. */
export const evidenceMax = 20;

/** A file from somebody else may hold anything, as often as it likes. */
const PER_ANALYZER_MAX = 20;

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function asFinding(analyzer: Analyzer, found: Found): Finding {
  const { subject, cause, remedy, statement, command, evidence } = found;
  const { overcome = false, causes = analyzer.causes } = found;
  return {
    id: subject === undefined ? analyzer.id : `${analyzer.id}:${subject}`,
    severity: overcome ? "info" : analyzer.severity,
    title: analyzer.title,
    cause,
    remedy,
    ...(statement && { statement }),
    ...(command !== undefined && { command }),
    evidence: someOf(evidence),
    overcome,
    causes,
  };
}

/** The first ones and the last. */
function someOf(evidence: readonly number[]): readonly number[] {
  if (evidence.length <= evidenceMax) return evidence;
  return [...evidence.slice(0, evidenceMax - 1), ...evidence.slice(-1)];
}
