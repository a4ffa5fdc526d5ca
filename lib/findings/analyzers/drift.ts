/** What "Check again" found of the account, some time after the setup. */
import type { EventOf } from "@/lib/wizard/events";
import { stepIds } from "@/lib/wizard/words";
import type { Analyzer, Found } from "../finding";
import type { Session } from "../session";

type DriftCheck = EventOf<"drift.checked">["checks"][number];

export const driftedAway: Analyzer = {
  id: "drifted-away",
  title: "The account is no longer as the setup left it",
  severity: "error",
  seenBy: "“Check again” found something of the setup missing or changed.",
  causes: [],
  find: (session) => drifted(session, "failed", "Find out who changed it, and why."),
};

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
    ),
};

/**
 * Of the newest look at each step, where the step has not been set right or undone since. `remedy` is for checks that
 * have none of their own.
 */
function drifted(session: Session, state: DriftCheck["state"], remedy: string): readonly Found[] {
  const looks = session.ofType("drift.checked");
  return stepIds.flatMap((step) => {
    const last = looks.findLast((look) => look.step === step);
    if (!last) return [];
    const overcome = session.passedAt(step) > last.seq || session.undoneAt(step) > last.seq;
    return last.checks
      .filter((check) => check.state === state)
      .map(({ id, resource, label, wanted, found, problem }) => ({
        subject: `${step}.${id}`,
        cause: `${problem ? `${problem.message.replace(/\.$/, "")}. ` : ""}${resource}. ${label}: wanted ${wanted}, found ${found}`,
        remedy: [problem?.remedy ?? remedy],
        evidence: [last.seq],
        overcome,
      }));
  });
}
