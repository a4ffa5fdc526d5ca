import "server-only";
import type { Caller } from "./caller";
import { findManagedPolicy } from "./managed-policies";
import { evaluate, type Right, type Verdict } from "./policy-language/evaluation";
import { readPolicy, type Statement } from "./policy-language/policy-document";
import { refusal, type Service } from "./service";
import type { Principal } from "./state";

/**
 * Throws AccessDenied where the caller's policies do not allow it. The administrator may do everything; a user or
 * an assumed role exactly what its attached and inline policies say, within its permissions boundary. So a key that
 * lacks a right fails on the practice account as it would on AWS.
 */
export function authorise(service: Service, caller: Caller, rights: readonly Right[]): void {
  const principal = principalOf(caller);
  if (!principal) return;
  for (const right of rights) {
    // Nobody can be kept from asking who they are.
    if (right.action === "sts:GetCallerIdentity") continue;
    const verdict = verdictOn(principal, right);
    if (verdict !== "allowed") throw accessDenied(service, caller, right, verdict);
  }
}

function principalOf(caller: Caller): Principal | undefined {
  if (caller.kind === "user") return caller.user;
  return caller.kind === "session" ? caller.role : undefined;
}

/** What the policies of a user or role, within its boundary, say about one right. */
export function verdictOn(principal: Principal, right: Right): Verdict {
  const partition = principal.arn.split(":")[1] ?? "aws";
  const granted = evaluate(statementsOf(principal, partition), right);
  const boundary = principal.boundaryArn && findManagedPolicy(principal.boundaryArn, partition);
  if (granted !== "allowed" || !boundary) return granted;
  return evaluate(readStatements(JSON.stringify(boundary.document)), right);
}

function statementsOf(principal: Principal, partition: string): readonly Statement[] {
  const attached = principal.attachedPolicyArns.map((arn) =>
    JSON.stringify(findManagedPolicy(arn, partition)?.document),
  );
  const inline = principal.inlinePolicies.map(({ document }) => document);
  return [...attached, ...inline].flatMap(readStatements);
}

function readStatements(document: string): readonly Statement[] {
  const policy = readPolicy(document, "identity");
  if (!policy.ok) throw new Error(`a stored policy can't be read: ${policy.reason}`);
  return policy.statements;
}

function accessDenied(service: Service, caller: Caller, right: Right, verdict: Verdict): Error {
  const why =
    verdict === "explicitly denied"
      ? "with an explicit deny in an identity-based policy"
      : `because no identity-based policy allows the ${right.action} action`;
  return refusal(
    service,
    "accessDenied",
    `User: ${caller.arn} is not authorized to perform: ${right.action} on resource: ${right.resource} ${why}`,
  );
}
