import "server-only";
import { managedPolicyArn, roleArn } from "@/lib/domain/arn";
import { manual } from "@/lib/domain/manual";
import type { Answers, Facts } from "@/lib/wizard/words";
import { requiredFact } from "../required-fact";
import { iamUserAnswers } from "./answers";

/** The IAM user as the manual wants it. */
export interface DesiredUser {
  readonly name: string;
  readonly path: string;
  /** Empty where there is none. */
  readonly boundary: string;
  /** ID of a key that makes room for ours; empty where none is to go. */
  readonly deleteKeyId: string;
  readonly policies: readonly DesiredPolicy[];
  /** Where the organization role will be, unless it is elsewhere already. */
  readonly roleArn: string;
}

export interface DesiredPolicy {
  readonly name: string;
  readonly why: string;
  readonly arn: string;
}

export function desireUser(answers: Answers, facts: Facts): DesiredUser {
  const { userName, permissionsBoundary, iamPath, deleteKeyId } = iamUserAnswers.parse(answers);
  const partition = requiredFact(facts, "partition");
  const accountId = requiredFact(facts, "accountId");
  return {
    name: userName,
    path: iamPath,
    boundary: permissionsBoundary,
    deleteKeyId,
    policies: manual.userPolicies.map((policy) => ({
      ...policy,
      arn: managedPolicyArn(partition, policy.name),
    })),
    roleArn: roleArn({ partition, accountId }, manual.roleName, iamPath),
  };
}
