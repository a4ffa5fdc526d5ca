/** Sessions about runs, waits, and the end of a setup. */
import { type Fixture, fixture } from "./fixture";
import { awsSays, problem } from "./problems";
import {
  begun,
  blocked,
  change,
  changeDone,
  changeFailed,
  changeStarted,
  ended,
  failedRun,
  learned,
  numbered,
  planned,
  proven,
  saved,
  started,
} from "./story";

const step = "iam-user";
const toRun = [planned(step), started(step), changeStarted(step)];
const lostAnswer = problem("no-answer");
const stoppedOtherwise = failedRun(step, problem("something-new"));
const inProof = (code: string) => [
  { type: "run.started", step: "proof", runId: "p" } as const,
  { type: "run.ended", step: "proof", runId: "p", outcome: "failed", problem: problem(code) } as const,
];
const policy = { ...change, call: { action: "iot:CreatePolicy", input: {} } } as const;
const policyRun = [
  planned("certificate", { changes: [policy] }),
  started("certificate"),
  changeStarted("certificate"),
];
const malformedTrust = failedRun(
  "organization-role",
  awsSays(
    "MalformedPolicyDocument",
    "iam:UpdateAssumeRolePolicy",
    'Invalid principal in policy: "AWS":"AIDA"',
  ),
);
const permissionsBoundary = "arn:aws:iam::123456789012:policy/Boundary";
const taken = { type: "files.taken", step: "delivery", file: "application.yml" } as const;
const installed = { type: "files.installed", step: "delivery" } as const;
const key = learned("iam-user", { userName: "bluerange", accessKeyId: "AKIAIOSFODNN7EXAMPLE" });

const forgotten = { type: "credentials.forgotten", reason: "proof-passed" } as const;

/** A clock set back by a minute between two events. */
const inOrder = numbered(begun());
const movedBack = inOrder.map((event, index) =>
  index === 2 ? { ...event, at: "2026-11-02T13:59:00.000Z" } : event,
);

export const engineFixtures: Readonly<Record<string, Fixture>> = {
  "young-role": fixture(inProof("trust-refused"), stoppedOtherwise),
  "not-shown-yet": fixture(failedRun(step, problem("not-found")), stoppedOtherwise),
  // The proof tells its failed checks one by one.
  "wait-ran-out": fixture(
    [...toRun, ended(step, "failed", problem("checks-failed"))],
    inProof("checks-failed"),
  ),
  "young-policy": fixture(
    [...policyRun, changeDone("certificate", "applied"), ...inProof("token-refused")],
    [...policyRun, changeDone("certificate", "absent"), ...inProof("token-refused")],
  ),
  interrupted: fixture([...toRun, ended(step, "interrupted", problem("interrupted"))], stoppedOtherwise),
  "stale-plan": fixture([...toRun, ended(step, "stale-plan", problem("stale-plan"))], stoppedOtherwise),
  "still-running": fixture(toRun, [...toRun, ended(step, "stopped")]),
  "unknown-outcome": fixture(
    [...toRun, changeFailed(step, lostAnswer, "unknown"), ended(step, "failed")],
    [...toRun, changeFailed(step, problem("missing-right")), ended(step, "failed")],
  ),
  "orphan-unclear": fixture(failedRun(step, problem("access-key-unclear")), stoppedOtherwise),
  "secrets-lost": fixture(inProof("server-key-missing"), [installed, ...inProof("server-key-missing")]),
  "proof-after-installation": fixture(
    [installed, ...inProof("server-key-missing")],
    inProof("server-key-missing"),
  ),
  "wizard-fault": fixture(failedRun(step, problem("wizard-fault")), stoppedOtherwise),
  "several-pools": fixture([blocked("identity-pool", problem("several-pools"))], stoppedOtherwise),
  "name-taken": fixture(failedRun(step, problem("name-taken")), stoppedOtherwise),
  "policy-too-long": fixture([blocked("certificate", problem("five-policy-versions"))], malformedTrust),
  "policy-refused": fixture(
    malformedTrust,
    failedRun("certificate", awsSays("MalformedPolicyException", "iot:CreatePolicy")),
  ),
  "boundary-missing": fixture(
    [saved(step, {}, { permissionsBoundary }), ...failedRun(step, awsSays("NoSuchEntity", "iam:CreateUser"))],
    failedRun(step, problem("not-found")),
  ),
  "session-policy-too-large": fixture(
    failedRun("proof", awsSays("PackedPolicyTooLarge", "sts:AssumeRoleWithWebIdentity")),
    failedRun("proof", awsSays("MalformedPolicyDocument", "iam:PutUserPolicy")),
  ),
  "limit-reached": fixture(
    failedRun(step, awsSays("LimitExceededException", "iam:CreateUser")),
    // The user's keys have their own analyzer.
    failedRun(step, awsSays("LimitExceededException", "iam:CreateAccessKey")),
  ),
  "still-in-use": fixture(failedRun("certificate", problem("still-in-use")), stoppedOtherwise),
  "value-refused": fixture(failedRun(step, problem("input-refused")), stoppedOtherwise),
  unfinished: fixture([saved(step), key], [saved(step)]),
  "files-not-taken": fixture([], [taken], proven()),
  "not-installed": fixture([taken], [taken, installed], proven()),
  "operator-keys-kept": fixture([], [forgotten], proven().slice(0, -1)),
  "practice-account": fixture(begun({ accountKind: "practice" }), begun(), []),
  "clock-moved": { finds: movedBack, findsNot: inOrder },
};
