/** AWS needs seconds, and for some things minutes, until what was made is shown and works everywhere. */
import type { Analyzer } from "../finding";
import { ofProblem } from "../of-problem";
import type { Session } from "../session";
import { isBoundaryMissing } from "./values";

export const notShownYet = ofProblem({
  id: "not-shown-yet",
  title: "AWS did not find what was made a moment ago",
  severity: "error",
  seenBy: "AWS answered that something does not exist, longer than the setup waits for that.",
  causes: ["young-role"],
  matches: (problem) => problem.code === "not-found" && !isBoundaryMissing(problem),
  remedy: () => [
    "Wait a minute and press Try again.",
    "If it stays, it was deleted meanwhile: review the changes of the step again.",
  ],
});

export const waitRanOut = ofProblem({
  id: "wait-ran-out",
  title: "AWS does not show everything as wanted",
  severity: "error",
  seenBy: "After the changes, checks still failed when the setup had waited as long as it does.",
  causes: ["young-role"],
  matches: ({ code }, { step }) => step !== "proof" && code === "checks-failed",
  remedy: () => [
    "Press Try again: AWS may need a little longer.",
    "If it stays, look at the failed checks of the step; somebody may have changed the same thing.",
  ],
});

/** What AWS documents as the time until an IoT policy is in effect everywhere. */
const POLICY_MINUTES = 8;

const policyActions: ReadonlySet<string> = new Set([
  "iot:CreatePolicy",
  "iot:CreatePolicyVersion",
  "iot:AttachPolicy",
]);

export const youngPolicy: Analyzer = {
  id: "young-policy",
  title: "The IoT policy may not be in effect yet",
  severity: "info",
  seenBy: `An IoT policy was made, changed or attached less than ${POLICY_MINUTES} minutes before the session's last event.`,
  causes: ["young-policy"],
  find: (session) => {
    const changes = policyChanges(session);
    const last = session
      .ofType("change.done")
      .findLast(
        ({ how, step, changeId }) =>
          (how === "applied" || how === "found") && changes.has(`${step} ${changeId}`),
      );
    // Before the proof nothing signs in by the policy yet.
    if (!last || session.undoneAt(last.step) > last.seq) return [];
    if (!session.ofType("run.started").some(({ step }) => step === "proof")) return [];
    const effective = Date.parse(last.at) + POLICY_MINUTES * 60_000;
    if (!(effective > Date.parse(session.view.updatedAt))) return [];
    return [
      {
        cause: `AWS needs 6 to 8 minutes until a policy is in effect everywhere; before ${timeOf(effective)} a refusal says nothing.`,
        remedy: [
          `If BlueRange or a device was refused before ${timeOf(effective)}, try once more; what else stands here stands as it is.`,
        ],
        evidence: [last.seq],
      },
    ];
  },
};

/** The plans tell what a change is; its run may be long gone from the view, where others have followed. */
function policyChanges({ ofType }: Session): ReadonlySet<string> {
  const plans = [...ofType("plan.made"), ...ofType("repair.offered")];
  return new Set(
    plans.flatMap((event) => {
      const step = event.type === "plan.made" ? event.step : event.repairs;
      return event.plan.changes
        .filter(({ call }) => policyActions.has(call.action))
        .map(({ id }) => `${step} ${id}`);
    }),
  );
}

function timeOf(instantMs: number): string {
  const limited = Math.min(Math.max(instantMs, 0), Date.parse("9999-12-31T23:59:00Z"));
  return `${new Date(limited).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
