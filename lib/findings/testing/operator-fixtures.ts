/** Sessions about the operator: rights, keys, clock, network, load. */
import type { EventBody } from "@/lib/wizard/events";
import { type Fixture, fixture } from "./fixture";
import { problem } from "./problems";
import {
  begun,
  blocked,
  called,
  changeDone,
  changeStarted,
  check,
  checked,
  failedRun,
  planned,
  saved,
  started,
} from "./story";

const createUser = "iam:CreateUser";
const lacksRight = failedRun("iam-user", problem("missing-right"));
const ownerArn = "arn:aws:iam::123456789012:root";

const times = (count: number, body: EventBody) => Array.from({ length: count }, () => body);

/** The same run, stopped by something that has an analyzer of its own. */
const stoppedOtherwise = failedRun("iam-user", problem("wizard-fault"));

export const operatorFixtures: Readonly<Record<string, Fixture>> = {
  "denied-by-organization": fixture(failedRun("iam-user", problem("denied-by-organization")), lacksRight),
  "denied-by-boundary": fixture(failedRun("iam-user", problem("denied-by-boundary")), lacksRight),
  "missing-right": fixture(lacksRight, stoppedOtherwise),
  // Without any call that was allowed, path and boundary are as good a guess as any other.
  "path-rule": fixture([called("iam:GetUser", "NoSuchEntity"), ...lacksRight], lacksRight),
  "denied-elsewhere": fixture(failedRun("certificate", problem("denied-by-endpoint")), lacksRight),
  "credentials-expired": fixture(failedRun("iam-user", problem("credentials-expired")), lacksRight),
  "credentials-wrong": fixture(
    [{ type: "plan.failed", step: "iam-user", problem: problem("key-unknown") }],
    // There it is BlueRange's key.
    [checked("proof", check("new-key", "failed", { problem: problem("key-unknown") }))],
  ),
  "other-account": fixture(failedRun("iam-user", problem("other-account")), lacksRight),
  "region-off": fixture(
    [{ type: "plan.failed", step: "certificate", problem: problem("region-off") }],
    stoppedOtherwise,
  ),
  "root-key": fixture(
    begun({ callerArn: ownerArn }),
    begun({ callerArn: "arn:aws:iam::123456789012:user/root" }),
    [],
  ),
  "clock-refused": fixture(
    [{ type: "plan.failed", step: "iam-user", problem: problem("clock-wrong") }],
    stoppedOtherwise,
  ),
  "clock-off": fixture(begun({ clockOffsetMs: "-420000" }), begun({ clockOffsetMs: "59000" }), []),
  "road-closed": fixture(
    [{ type: "plan.failed", step: "iam-user", problem: problem("no-route") }],
    stoppedOtherwise,
  ),
  "traffic-opened": fixture(
    [{ type: "plan.failed", step: "iam-user", problem: problem("foreign-certificate") }],
    stoppedOtherwise,
  ),
  "not-from-aws": fixture(
    [{ type: "plan.failed", step: "iam-user", problem: problem("not-from-aws") }],
    stoppedOtherwise,
  ),
  "connection-broken": fixture(failedRun("certificate", problem("connection-lost")), stoppedOtherwise),
  "answers-lost": fixture(
    times(3, called("iot:GetPolicy", "ECONNRESET", "certificate")),
    times(2, called("iot:GetPolicy", "ECONNRESET", "certificate")),
  ),
  "aws-trouble": fixture(failedRun("iam-user", problem("aws-trouble")), stoppedOtherwise),
  "throttling-storm": fixture(
    times(5, called(createUser, "Throttling")),
    times(4, called(createUser, "Throttling")),
  ),
  throttled: fixture(failedRun("iam-user", problem("throttled")), stoppedOtherwise),
  "changed-meanwhile": fixture(failedRun("iam-user", problem("changed-meanwhile")), stoppedOtherwise),
  "other-problem": fixture(failedRun("iam-user", problem("something-new")), lacksRight),
  "third-key": fixture(
    [blocked("iam-user", problem("two-access-keys"))],
    [blocked("iam-user", problem("something-new"))],
  ),
  "orphan-removed": fixture(
    [planned("iam-user"), started("iam-user"), changeStarted("iam-user"), changeDone("iam-user", "removed")],
    [planned("iam-user"), started("iam-user"), changeStarted("iam-user"), changeDone("iam-user", "absent")],
  ),
  "several-regions": fixture(
    [saved("identity-pool", { identityPoolId: "us-east-1:1111-2222" })],
    [saved("identity-pool", { identityPoolId: "eu-west-1:1111-2222" })],
  ),
};
