import { manual } from "@/lib/domain/manual";
import type { Part } from "./part";
import type { ProofFacts } from "./proof-facts";

/** The parts of the sign-in test in order, in words. */
export function partsOf({ host, userArn, identityPoolId, roleArn }: ProofFacts) {
  return {
    key: {
      id: "new-key",
      label: "AWS knows the new access key",
      wanted: userArn,
      action: "sts:GetCallerIdentity",
    },
    pool: {
      id: "find-pool",
      label: `The key finds the identity pool by the developer provider name ${host}`,
      wanted: identityPoolId,
      action: "cognito-identity:ListIdentityPools",
    },
    role: {
      id: "find-role",
      label: `The key finds the role ${manual.roleName}`,
      wanted: roleArn,
      action: "iam:GetRole",
    },
    signIn: {
      id: "sign-in",
      label: "A test user signs in",
      wanted: "a token",
      action: "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
    },
    token: {
      id: "token",
      label: "The token names the identity pool (aud) and how the user signed in (amr)",
      wanted: `${identityPoolId}, authenticated`,
      action: "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
    },
    takeOnRole: {
      id: "take-on-role",
      label: "The test user takes on the role",
      wanted: roleArn,
      action: "sts:AssumeRoleWithWebIdentity",
    },
    remove: {
      id: "remove-test-user",
      label: "The test user is deleted again",
      wanted: "deleted",
      action: "cognito-identity:DeleteIdentities",
    },
  } as const satisfies Readonly<Record<string, Part>>;
}
