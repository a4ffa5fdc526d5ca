/**
 * Step 7: the proof. What BlueRange does when a user signs in is done once with its own new key, so that a refusal is
 * seen here and not by its users.
 */
import "server-only";
import type { ProofStep } from "@/lib/wizard/step";
import { proofForm } from "./form";
import { probeSignIn } from "./probe-sign-in";
import { amrOperator } from "./take-on-role";

export const proof: ProofStep = {
  id: "proof",
  kind: "proof",
  form: proofForm,
  needs: [
    "host",
    "region",
    "userArn",
    "accessKeyId",
    "certificateArn",
    "endpoint",
    "identityPoolId",
    "roleArn",
    "trustCondition",
  ],
  // All by the BlueRange user's key, none by the operator's.
  reads: [
    "sts:GetCallerIdentity",
    "cognito-identity:ListIdentityPools",
    "cognito-identity:DescribeIdentityPool",
    "iam:GetRole",
  ],
  writes: [
    "cognito-identity:GetOpenIdTokenForDeveloperIdentity",
    "sts:AssumeRoleWithWebIdentity",
    "cognito-identity:DeleteIdentities",
  ],
  parse: () => ({ ok: true, answers: {}, notices: [] }),
  probe: probeSignIn,
  repairOf: ({ problem }) =>
    problem?.code === amrOperator.code
      ? { step: "organization-role", answers: { trustCondition: "aws" } }
      : undefined,
};
