import "server-only";
import { cognitoNames } from "@/lib/domain/policy-document";
import type { TokenClaims } from "../cognito/tokens";
import { evaluate } from "../policy-language/evaluation";
import { readPolicy, type Statement } from "../policy-language/policy-document";
import type { Role } from "../state";
import type { World } from "../world";

/**
 * Whether a role's trust policy lets the bearer of a Cognito token in. Worked out apart from the product's own reading
 * of trust policies (lib/domain), so that a mistake there does not confirm itself here.
 */
export function isTrusted({ region }: World, role: Role, claims: TokenClaims): boolean {
  const policy = readPolicy(role.trustPolicy, "trust");
  if (!policy.ok) throw new Error(`a stored trust policy can't be read: ${policy.reason}`);
  const { principal, keyPrefix } = cognitoNames(region);
  const request = {
    [`${keyPrefix}:aud`]: [claims.aud],
    [`${keyPrefix}:amr`]: claims.amr,
    [`${keyPrefix}:sub`]: [claims.sub],
  };
  const aboutCognito = policy.statements.filter(({ federated }) => federated.includes(principal));
  const right = { action: "sts:AssumeRoleWithWebIdentity", resource: "*" };
  return evaluate(aboutCognito.map(onAnything), right, request) === "allowed";
}

/** A trust policy names no resource: it is about the role that it belongs to. */
function onAnything(statement: Statement): Statement {
  return { ...statement, resources: { patterns: ["*"], except: false } };
}
