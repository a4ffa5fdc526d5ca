import { type CognitoNames, cognitoNames } from "@/lib/domain/policy-document";
import type { Facts } from "@/lib/wizard/words";
import { requiredFact } from "../required-fact";

/** What the sign-in test should find. */
export interface ProofFacts {
  readonly host: string;
  readonly userArn: string;
  readonly identityPoolId: string;
  readonly roleArn: string;
  readonly names: CognitoNames;
}

export function proofFacts(facts: Facts): ProofFacts {
  return {
    host: requiredFact(facts, "host"),
    userArn: requiredFact(facts, "userArn"),
    identityPoolId: requiredFact(facts, "identityPoolId"),
    roleArn: requiredFact(facts, "roleArn"),
    names: cognitoNames(requiredFact(facts, "region")),
  };
}
