/**
 * Step 3: the IAM user of BlueRange. The manual's section "IAM Account": a user of its own with four managed policies,
 * the right to read the organization role, and one access key.
 */
import "server-only";
import type { AwsStep } from "@/lib/wizard/step";
import { readAnswers } from "../read-answers";
import { iamUserAnswers } from "./answers";
import { applyToUser } from "./apply";
import { type DesiredUser, desireUser } from "./desire";
import { userDrift } from "./drift/drift";
import { iamUserForm } from "./form";
import { inspectUser, type ObservedUser } from "./inspect";
import { planUser } from "./plan";
import { keysBefore, reconcileKey } from "./reconcile-key";
import { suggestUser } from "./suggest";
import { undoUser } from "./undo";
import { learnUser, verifyUser } from "./verify";

export const iamUser: AwsStep<DesiredUser, ObservedUser> = {
  id: "iam-user",
  kind: "aws",
  form: iamUserForm,
  needs: ["accountId", "partition"],
  reads: [
    "iam:GetUser",
    "iam:GetRole",
    "iam:ListAttachedUserPolicies",
    "iam:ListUserPolicies",
    "iam:GetUserPolicy",
    "iam:ListAccessKeys",
    "iam:GetAccessKeyLastUsed",
  ],
  writes: [
    "iam:CreateUser",
    "iam:TagUser",
    "iam:AttachUserPolicy",
    "iam:PutUserPolicy",
    "iam:CreateAccessKey",
    "iam:DeleteAccessKey",
  ],

  parse(typed) {
    const read = readAnswers(iamUserAnswers, typed);
    return read.ok ? { ok: true, answers: read.value, notices: [] } : read;
  },

  suggest: suggestUser,
  desire: desireUser,
  inspect: inspectUser,
  plan: planUser,
  apply: applyToUser,
  baseline: keysBefore,
  reconcile: reconcileKey,
  verify: verifyUser,
  learn: learnUser,
  undo: undoUser,
  drift: userDrift,
};
