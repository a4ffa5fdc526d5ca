/** AWS needs seconds, and for some things minutes, until what was made works everywhere. */
import type { EventOf } from "@/lib/wizard/events";
import type { Analyzer } from "../finding";
import { hasCode, ofProblem } from "../of-problem";
import type { Session } from "../session";

export const youngKey = ofProblem({
  id: "young-key",
  title: "AWS does not know BlueRange's access key yet",
  severity: "error",
  seenBy: "The proof was refused because the new access key was unknown.",
  causes: ["young-key"],
  matches: (problem, step) => step === "proof" && hasCode("key-unknown")(problem),
  cause: () =>
    "A new access key needs seconds until AWS knows it everywhere; one that was switched off is never known.",
  remedy: () => [
    "Wait a minute and run the proof again.",
    "If it stays, open the step IAM user and review its changes: it shows whether the key is active.",
  ],
});

export const youngRole = ofProblem({
  id: "young-role",
  title: "The role does not let the test user in yet",
  severity: "error",
  seenBy: "The sign-in was refused although the role's trust policy allows it by AWS's published rules.",
  causes: ["young-role"],
  matches: hasCode("trust-refused"),
  cause: () =>
    "The trust policy allows this sign-in, and a new role needs up to a minute until AWS knows it everywhere.",
  remedy: () => [
    "Wait a minute and run the proof again.",
    "If it stays, ask whether a rule of the AWS organization forbids sts:AssumeRoleWithWebIdentity in this account.",
  ],
});

export const notShownYet = ofProblem({
  id: "not-shown-yet",
  title: "AWS did not find what was made a moment ago",
  severity: "error",
  seenBy: "AWS answered that something does not exist, longer than the setup waits for that.",
  causes: ["young-role"],
  matches: hasCode("not-found"),
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
  matches: (problem, step) => step !== "proof" && hasCode("checks-failed")(problem),
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
    const made = session.ofType("change.done").filter((event) => isPolicy(session, event));
    const last = made.at(-1);
    // Before the proof nothing signs in by the policy yet.
    if (!last || !session.ofType("run.started").some(({ step }) => step === "proof")) return [];
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

function isPolicy({ view }: Session, { step, changeId, how }: EventOf<"change.done">): boolean {
  const run = view.steps.find(({ id }) => id === step)?.run;
  const action = run?.changes.find(({ change }) => change.id === changeId)?.change.call.action;
  return (how === "applied" || how === "found") && action !== undefined && policyActions.has(action);
}

function timeOf(instantMs: number): string {
  const limited = Math.min(Math.max(instantMs, 0), Date.parse("9999-12-31T23:59:00Z"));
  return `${new Date(limited).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}
