/** The last call of a sign-in: STS weighs the token against the role's trust policy. */
import "server-only";
import { z } from "zod";
import { errorReader } from "@/lib/aws/error-reader";
import { amrOperators } from "@/lib/domain/policy-document";
import type { Problem } from "@/lib/domain/problem";
import { evaluateTrust, refusedForAmrOnly, type TrustVerdict } from "@/lib/domain/trust-evaluation";
import type { ProofPorts } from "@/lib/wizard/step";
import type { Check } from "@/lib/wizard/words";
import { isDenied } from "../expected-errors";
import type { ObservedRole } from "../observed-role";
import { verdictText } from "../trust-words";
import { type Ended, endedBy, type Part } from "./part";
import { forNewRole, onceMore, patiently } from "./patience";
import type { ProofFacts } from "./proof-facts";
import type { TestIdentity } from "./test-identity";

/** Who takes on what. */
interface SignInAttempt {
  readonly identity: TestIdentity;
  readonly role: ObservedRole;
}

/**
 * STS only says "denied". So the trust policy is read here first: where its condition on amr explains a refusal, that
 * is a warning with a repair, since BlueRange publishes this very condition. A refusal of another kind is a failure.
 */
export async function takeOnRole(
  ports: ProofPorts,
  facts: ProofFacts,
  attempt: SignInAttempt,
  part: Part,
): Promise<Ended<true>> {
  const verdict = expected(attempt, facts);
  const patience = verdict && refusedForAmrOnly(verdict) ? onceMore : forNewRole;
  try {
    const answer = await patiently(ports, patience, isDenied, () => assumeRole(ports, attempt));
    // The temporary credentials in the answer are dropped here; nobody needs them.
    return { check: endedBy(part, true, { found: assumedAnswer.parse(answer).AssumedRoleUser.Arn }) };
  } catch (error) {
    if (!isDenied(error)) throw error;
    return { check: refusal(part, verdict, errorReader.read(error, part.action).problem) };
  }
}

/** What the trust policy says by AWS's published rules; undefined where policy or token can't be read. */
function expected({ identity, role }: SignInAttempt, { names }: ProofFacts): TrustVerdict | undefined {
  const { claims } = identity;
  return role.trust && claims ? evaluateTrust(role.trust, claims, names) : undefined;
}

function assumeRole({ sendUnsigned }: ProofPorts, { identity, role }: SignInAttempt): Promise<unknown> {
  return sendUnsigned({
    action: "sts:AssumeRoleWithWebIdentity",
    input: {
      RoleArn: role.arn,
      RoleSessionName: "setup-proof",
      WebIdentityToken: identity.token.reveal(),
      DurationSeconds: 900,
    },
  });
}

function refusal(part: Part, verdict: TrustVerdict | undefined, problem: Problem): Check {
  if (!verdict || verdict.allowed) {
    return endedBy(part, false, { found: problem.aws?.error ?? problem.code, problem });
  }
  const aws = problem.aws && { aws: problem.aws };
  if (verdict.reason !== "conditions" || !refusedForAmrOnly(verdict)) {
    return endedBy(part, false, { found: verdictText(verdict), problem: { ...notTrusted, ...aws } });
  }
  const { id, label } = part;
  const found = verdict.unmet[0]?.found.join(", ") ?? "";
  return {
    id,
    label,
    state: "warning",
    wanted: verdictText(verdict),
    found,
    problem: { ...amrOperator, ...aws },
  };
}

const assumedAnswer = z.object({ AssumedRoleUser: z.object({ Arn: z.string() }) });

/** The warning that can be mended: by its code the proof offers the repair, and its page shows the token's values. */
export const amrOperator: Problem = {
  code: "amr-operator",
  message:
    "AWS refused the sign-in because of the condition on amr: the token says more than authenticated, and the " +
    `operator ${amrOperators.manual} of the manual allows nothing else.`,
  remedy: `Let the setup put ${amrOperators.aws} in its place, as AWS documents it; the change is shown before it is made.`,
};

const notTrusted: Problem = {
  code: "sign-in-refused",
  message: "The trust policy of the role does not let users of this identity pool in.",
  remedy: "Open the step of the role, review its changes and apply them, then run the proof again.",
};
