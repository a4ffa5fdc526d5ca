/**
 * Step 5: the Cognito identity pool. Stands for the manual's section "Cognito Identity Provider".
 *
 * BlueRange finds the pool by its developer provider name, the host of the external URL, and would not know which of
 * two to take: where one exists it is used, and a second is never made. The name of a pool is only a label.
 */
import "server-only";
import type { AwsStep } from "@/lib/wizard/step";
import { readAnswers } from "../read-answers";
import { requiredFact } from "../required-fact";
import { addsToTrustAgain } from "../role-changes";
import { identityPoolAnswers } from "./answers";
import { applyToPool } from "./apply";
import { type DesiredPool, desirePool } from "./desire";
import { poolDrift } from "./drift/drift";
import { identityPoolForm } from "./form";
import { inspectPools, type ObservedPools, poolsForHost } from "./inspect";
import { listPools } from "./list-pools";
import { planPool } from "./plan";
import { poolsBefore, reconcilePool } from "./reconcile-pool";
import { undoPool } from "./undo";
import { verifyPool } from "./verify";

export const identityPool: AwsStep<DesiredPool, ObservedPools> = {
  id: "identity-pool",
  kind: "aws",
  form: identityPoolForm,
  needs: ["host", "region", "partition", "accountId"],
  reads: [
    "cognito-identity:ListIdentityPools",
    "cognito-identity:DescribeIdentityPool",
    "cognito-identity:GetIdentityPoolRoles",
    "cognito-identity:ListIdentities",
    "iam:GetRole",
    "iam:ListRolePolicies",
    "iam:GetRolePolicy",
  ],
  writes: [
    "cognito-identity:CreateIdentityPool",
    "cognito-identity:UpdateIdentityPool",
    "cognito-identity:SetIdentityPoolRoles",
    "cognito-identity:DeleteIdentityPool",
    "iam:CreateRole",
    "iam:UpdateAssumeRolePolicy",
    "iam:PutRolePolicy",
    "iam:PassRole",
    "iam:TagRole",
    "cognito-identity:TagResource",
  ],

  parse(typed) {
    const read = readAnswers(identityPoolAnswers, typed);
    return read.ok ? { ok: true, answers: read.value, notices: [] } : read;
  },

  async suggest({ send }, facts) {
    const host = requiredFact(facts, "host");
    const [pool] = (await listPools(send)).filter(({ providerName }) => providerName === host);
    return pool ? { identityPoolName: pool.name } : {};
  },

  desire: desirePool,
  inspect: inspectPools,

  plan: planPool,
  apply: applyToPool,
  baseline: poolsBefore,
  reconcile: reconcilePool,
  verify: verifyPool,
  addsAgain: addsToTrustAgain,
  undo: undoPool,
  drift: poolDrift,

  learn(observed, desired) {
    const [pool, second] = poolsForHost(observed.pools, desired);
    return pool && !second ? { identityPoolId: pool.id, identityPoolName: pool.name } : {};
  },
};
