/** What "Check again" found of the account, some time after the setup. */
import type { EventOf } from "@/lib/wizard/events";
import { type StepId, stepIds } from "@/lib/wizard/words";
import { twinOf } from "../drift-twins";
import type { Analyzer, Found } from "../finding";
import type { CheckAnalyzer } from "../of-check";
import { checkKey } from "../seen-checks";
import type { Session } from "../session";

type DriftCheck = EventOf<"drift.checked">["checks"][number];

/** With the causes and the command of the check that looks for the same in a step. */
export function driftedAway(checks: readonly CheckAnalyzer[]): Analyzer {
  return {
    id: "drifted-away",
    title: "The account is no longer as the setup left it",
    severity: "error",
    seenBy: "“Check again” found something of the setup missing or changed.",
    causes: [...new Set(checks.flatMap(({ causes }) => causes))],
    find: (session) =>
      drifted(session, "failed", "Find out who changed it, and why.").flatMap(({ step, check, found }) => {
        const twin = twinOf(step, check.id);
        const later = twin && session.check(step, twin.id);
        // A check that was made since tells it by itself.
        const isSeenSince = later !== undefined && later.seq > (found.evidence[0] ?? 0);
        if (isSeenSince && later.check.state === "failed") return [];
        const analyzer = twin && checks.find(({ tells }) => tells(checkKey(step, twin.id), "failed"));
        return [
          {
            ...found,
            command: analyzer?.command(session, [{ id: twin?.id ?? check.id, found: check.found }]),
            causes: analyzer?.causes ?? [],
            overcome: found.overcome === true || (isSeenSince && later.check.state === "passed"),
          },
        ];
      }),
  };
}

export const driftedBeyond: Analyzer = {
  id: "drifted-beyond",
  title: "The account has more than the setup made",
  severity: "warning",
  seenBy: "“Check again” found something beside what the setup made, which somebody may have wanted.",
  causes: [],
  find: (session) =>
    drifted(
      session,
      "warning",
      "Find out whether somebody wants it so; if not, remove it in the AWS console.",
    ).map(({ found }) => found),
};

interface Drifted {
  readonly step: StepId;
  readonly check: DriftCheck;
  readonly found: Found;
}

/**
 * Of the newest look at each step, where the step has not been set right or undone since. `remedy` is for checks that
 * have none of their own.
 */
function drifted(session: Session, state: DriftCheck["state"], remedy: string): readonly Drifted[] {
  const looks = session.ofType("drift.checked");
  return stepIds.flatMap((step) => {
    const last = looks.findLast((look) => look.step === step);
    if (!last) return [];
    const overcome = session.passedAt(step) > last.seq || session.undoneAt(step) > last.seq;
    return last.checks
      .filter((check) => check.state === state)
      .map((check) => ({
        step,
        check,
        found: {
          subject: checkKey(step, check.id),
          cause: causeOf(check),
          remedy: [check.problem?.remedy ?? remedy],
          evidence: [last.seq],
          overcome,
        },
      }));
  });
}

function causeOf({ resource, label, wanted, found, problem }: DriftCheck): string {
  const because = problem ? `${problem.message.replace(/\.$/, "")}. ` : "";
  return `${because}${resource}. ${label}: wanted ${wanted}, found ${found}`;
}
