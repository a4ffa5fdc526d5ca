import "server-only";
import { managedPolicyArn } from "@/lib/domain/arn";
import { manual } from "@/lib/domain/manual";
import { cognitoNames } from "@/lib/domain/policy-document";
import type { Admission } from "@/lib/domain/trust-with-pool";
import type { Answers, Facts } from "@/lib/wizard/words";
import { requiredFact } from "../required-fact";
import { type RoleSettings, roleSettings } from "../role-settings";
import { organizationRoleAnswers } from "./answers";

export interface DesiredRole extends RoleSettings {
  readonly name: string;
  readonly region: string;
  readonly identityPoolId: string;
  /** Who is let in: signed-in users of the pool. */
  readonly admission: Admission;
  /** Of AWSIoTDataAccess. */
  readonly policyArn: string;
}

export function desireRole(answers: Answers, facts: Facts): DesiredRole {
  const { trustCondition } = organizationRoleAnswers.parse(answers);
  const settings = roleSettings(facts);
  const region = requiredFact(facts, "region");
  const identityPoolId = requiredFact(facts, "identityPoolId");
  return {
    ...settings,
    name: manual.roleName,
    region,
    identityPoolId,
    admission: {
      identityPoolId,
      visitor: "authenticated",
      condition: trustCondition,
      names: cognitoNames(region),
    },
    policyArn: managedPolicyArn(settings.home.partition, manual.rolePolicyName),
  };
}
