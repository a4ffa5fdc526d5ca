import type { Facts } from "@/lib/wizard/words";
import { authRole, type ForeignChange, unauthRole } from "./foreign-change";

const settings = ({ identityPoolId, host }: Facts) => ({
  IdentityPoolId: identityPoolId,
  IdentityPoolName: "RelutionIdentityPool",
  AllowUnauthenticatedIdentities: false,
  AllowClassicFlow: true,
  DeveloperProviderName: host,
});
const roleArn = ({ accountId }: Facts, name: string) => `arn:aws:iam::${accountId}:role/${name}`;

export const poolChanges: readonly ForeignChange[] = [
  {
    name: "the pool lets guests in",
    make: ({ cognito }, facts) =>
      cognito.updateIdentityPool({ ...settings(facts), AllowUnauthenticatedIdentities: true }),
    found: ["identity-pool/guests: warning"],
  },
  {
    name: "the pool's classic flow is switched off",
    make: ({ cognito }, facts) => cognito.updateIdentityPool({ ...settings(facts), AllowClassicFlow: false }),
    found: ["identity-pool/classic-flow: failed"],
  },
  {
    name: "the pool gets another way to sign in",
    make: ({ cognito }, facts) =>
      cognito.updateIdentityPool({
        ...settings(facts),
        SupportedLoginProviders: { "graph.facebook.com": "1" },
      }),
    found: ["identity-pool/providers: warning"],
  },
  {
    name: "the pool gets another name",
    make: ({ cognito }, facts) =>
      cognito.updateIdentityPool({ ...settings(facts), IdentityPoolName: "Other" }),
    found: ["identity-pool/name: warning"],
  },
  {
    name: "a second pool is made for the host",
    make: ({ cognito }, { host }) =>
      cognito.createIdentityPool({
        IdentityPoolName: "Other",
        AllowUnauthenticatedIdentities: false,
        DeveloperProviderName: host,
      }),
    found: ["identity-pool/pool: failed"],
  },
  {
    name: "the pool is deleted",
    make: ({ cognito }, { identityPoolId }) => cognito.deleteIdentityPool({ IdentityPoolId: identityPoolId }),
    found: ["identity-pool/pool: failed"],
  },
  {
    name: "the pool hands out another role",
    make: ({ cognito }, facts) =>
      cognito.setIdentityPoolRoles({
        IdentityPoolId: facts.identityPoolId,
        Roles: { authenticated: roleArn(facts, "Other") },
      }),
    found: ["identity-pool/role-assignment: failed"],
  },
  {
    name: "the pool gets a rule that chooses a role",
    make: ({ cognito }, facts) =>
      cognito.setIdentityPoolRoles({
        IdentityPoolId: facts.identityPoolId,
        Roles: { authenticated: roleArn(facts, authRole), unauthenticated: roleArn(facts, unauthRole) },
        RoleMappings: {
          "graph.facebook.com": { Type: "Token", AmbiguousRoleResolution: "AuthenticatedRole" },
        },
      }),
    found: ["identity-pool/role-mappings: warning"],
  },
  {
    name: "a default role loses the rights that the console gives it",
    make: ({ iam }) => iam.deleteRolePolicy({ RoleName: authRole, PolicyName: `oneClick_${authRole}` }),
    found: [`identity-pool/${authRole}.oneClick_${authRole}: failed`],
  },
];
