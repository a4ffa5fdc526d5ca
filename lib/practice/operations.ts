import "server-only";
import { identities } from "./cognito/identities";
import { identityPools } from "./cognito/identity-pools";
import { poolRoles } from "./cognito/pool-roles";
import { poolTags } from "./cognito/pool-tags";
import { accessKeys } from "./iam/access-keys";
import { accountSummary } from "./iam/account-summary";
import { attachedPolicies } from "./iam/attached-policies";
import { groups } from "./iam/groups";
import { inlinePolicies } from "./iam/inline-policies";
import { loginProfiles } from "./iam/login-profiles";
import { managedPolicyReads } from "./iam/managed-policy-reads";
import { permissionsBoundaries } from "./iam/permissions-boundaries";
import { policySimulation } from "./iam/policy-simulation";
import { principalTags } from "./iam/principal-tags";
import { roles } from "./iam/roles";
import { userCredentials } from "./iam/user-credentials";
import { users } from "./iam/users";
import { certificates } from "./iot/certificates";
import { endpoints } from "./iot/endpoints";
import { newCertificates } from "./iot/new-certificates";
import { policies } from "./iot/policies";
import { policyTags } from "./iot/policy-tags";
import { policyTargets } from "./iot/policy-targets";
import { policyVersions } from "./iot/policy-versions";
import { things } from "./iot/things";
import type { Operation, Operations } from "./operation";
import type { Service } from "./service";
import { callerIdentity } from "./sts/caller-identity";
import { webIdentity } from "./sts/web-identity";

/** Everything that the practice account can answer. */
const operations: Readonly<Record<Service, Operations>> = {
  sts: { ...callerIdentity, ...webIdentity },
  iam: {
    ...users,
    ...groups,
    ...loginProfiles,
    ...userCredentials,
    ...roles,
    ...principalTags,
    ...attachedPolicies,
    ...inlinePolicies,
    ...permissionsBoundaries,
    ...accessKeys,
    ...managedPolicyReads,
    ...accountSummary,
    ...policySimulation,
  },
  iot: {
    ...policies,
    ...policyVersions,
    ...policyTargets,
    ...policyTags,
    ...newCertificates,
    ...certificates,
    ...things,
    ...endpoints,
  },
  "cognito-identity": { ...identityPools, ...poolRoles, ...poolTags, ...identities },
};

/** Throws for an operation that the practice account does not have: a gap of ours, never an answer of AWS. */
export function findOperation(service: Service, name: string): Operation {
  const found = operations[service][name];
  if (!found) throw new Error(`the practice account does not answer: ${service}:${name}`);
  return found;
}
