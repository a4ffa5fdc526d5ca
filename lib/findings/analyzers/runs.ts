/** Runs that did not come to their end, and writes of which nobody knows what became. */

import type { OpenIntent } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { awsCommand } from "../commands";
import type { Analyzer, Found } from "../finding";
import { userNameOf } from "../names";
import { hasCode, ofProblem } from "../of-problem";
import type { Session } from "../session";

export const interrupted = ofProblem({
  id: "interrupted",
  title: "The setup was stopped in the middle of changes",
  severity: "error",
  seenBy: "A run has no end of its own: its server was stopped or killed.",
  causes: [],
  matches: hasCode("interrupted"),
  remedy: () => [
    "Open the step and press Continue from here: what was done is looked up and kept, and the rest goes on.",
  ],
});

export const stalePlan = ofProblem({
  id: "stale-plan",
  title: "The account changed after the changes were shown",
  severity: "warning",
  seenBy: "What was confirmed no longer fitted the account, so nothing was done.",
  causes: [],
  matches: hasCode("stale-plan", "plan-is-gone"),
  remedy: () => [
    "Look at the changes as they are now and confirm those.",
    "If it happens again, find out who else works on this account at the moment.",
  ],
});

export const stillRunning: Analyzer = {
  id: "still-running",
  title: "The session ends while changes are under way",
  severity: "info",
  seenBy: "The last run has begun and has no end.",
  causes: [],
  find: ({ view, ofType }) => {
    const running = view.steps.find(({ run }) => run?.state === "running")?.run;
    if (!running) return [];
    return [
      {
        cause: "It was saved in the middle of a run, or the server was killed and nobody has looked since.",
        remedy: ["Ask for the session file again, saved when the step has come to its end."],
        evidence: ofType("run.started")
          .filter(({ runId }) => runId === running.runId)
          .map(({ seq }) => seq),
      },
    ];
  },
};

export const unknownOutcome: Analyzer = {
  id: "unknown-outcome",
  title: "Nobody knows whether a write happened",
  severity: "error",
  seenBy: "A write has begun and has no end, and its run is over.",
  causes: [],
  find: (session) =>
    session.view.steps
      .filter(({ run }) => run?.state !== "running")
      .flatMap(({ id, run, openIntents }) =>
        openIntents.map((intent) => foundOf(session, id, intent, run?.state === "failed")),
      ),
};

function foundOf(session: Session, step: StepId, { change, runId }: OpenIntent, isFailed: boolean): Found {
  const isOurs = (event: { readonly step: StepId; readonly runId: string; readonly changeId: string }) =>
    event.step === step && event.runId === runId && event.changeId === change.id;
  const events = [...session.ofType("change.started"), ...session.ofType("change.failed")].filter(isOurs);
  return {
    subject: `${step}.${change.id}`,
    cause: `The answer of AWS to this write was lost, so it may have happened: ${change.summary}`,
    remedy: [
      `Open the step and press ${isFailed ? "Try again" : "Continue from here"}: the setup looks whether it happened before it does anything else.`,
      "Don't delete or repeat it by hand meanwhile.",
    ],
    command: lookFor(session, change.call.action, change.call.input["UserName"]),
    evidence: events.map(({ seq }) => seq).sort((a, b) => a - b),
  };
}

/** The three writes that make another thing at every call. */
function lookFor(session: Session, action: string, userName: unknown): string | undefined {
  if (action === "iam:CreateAccessKey" && typeof userName === "string")
    return awsCommand(session.view.facts, "iam:ListAccessKeys", { UserName: userName });
  if (action.startsWith("iot:Create")) return awsCommand(session.view.facts, "iot:ListCertificates", {});
  if (action === "cognito-identity:CreateIdentityPool")
    return awsCommand(session.view.facts, "cognito-identity:ListIdentityPools", { MaxResults: 60 });
  return undefined;
}

export const orphanRemoved: Analyzer = {
  id: "orphan-removed",
  title: "Something useless was made and deleted again",
  severity: "info",
  seenBy: "After a lost answer, a key or certificate without its secret was found and deleted.",
  causes: [],
  find: ({ ofType }) => {
    const removed = ofType("change.done").filter(({ how }) => how === "removed");
    if (removed.length === 0) return [];
    return [
      {
        cause:
          "AWS shows the secret of a key only once, in the answer that was lost, so what it made was of no use.",
        remedy: ["Nothing is to be done; the setup made another one."],
        evidence: removed.map(({ seq }) => seq),
        overcome: true,
      },
    ];
  },
};

export const orphanUnclear = ofProblem({
  id: "orphan-unclear",
  title: "A key or certificate may be ours or somebody else's",
  severity: "error",
  seenBy: "After a lost answer, something new was found that nobody can tell the origin of.",
  causes: [],
  matches: hasCode("access-key-unclear", "certificate-unclear"),
  subject: ({ code }) => code,
  command: (session, { code }) =>
    code === "access-key-unclear"
      ? awsCommand(session.view.facts, "iam:ListAccessKeys", { UserName: userNameOf(session) })
      : awsCommand(session.view.facts, "iot:ListCertificates", {}),
});

export const wizardFault = ofProblem({
  id: "wizard-fault",
  title: "The setup itself made a mistake",
  severity: "error",
  seenBy: "A run ended by an error that nobody expected.",
  causes: [],
  matches: hasCode("wizard-fault"),
  remedy: ({ remedy }) => [remedy, "Send this session file to support; it holds no secrets."],
});
