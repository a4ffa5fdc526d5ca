import "server-only";
import { type CognitoNames, cognitoNames } from "@/lib/domain/policy-document";
import type { Answers, Facts } from "@/lib/wizard/words";
import { requiredFact } from "../required-fact";
import { type RoleSettings, roleSettings } from "../role-settings";
import { identityPoolAnswers } from "./answers";

export interface DesiredPool extends RoleSettings {
  readonly name: string;
  /** The host of the external URL: what BlueRange looks for. */
  readonly providerName: string;
  readonly defaultRoles: boolean;
  /** ID of the pool to keep where several are for the host; empty where nobody chose. */
  readonly keptId: string;
  readonly names: CognitoNames;
}

export function desirePool(answers: Answers, facts: Facts): DesiredPool {
  const { identityPoolName, defaultRoles, identityPoolId } = identityPoolAnswers.parse(answers);
  return {
    name: identityPoolName,
    providerName: requiredFact(facts, "host"),
    defaultRoles: defaultRoles === "true",
    keptId: identityPoolId,
    ...roleSettings(facts),
    names: cognitoNames(requiredFact(facts, "region")),
  };
}
