import "server-only";
import { iotScopeArn } from "@/lib/domain/arn";
import type { JsonObject } from "@/lib/domain/json";
import { iotPolicy } from "@/lib/domain/policy-document";
import type { Answers, Facts } from "@/lib/wizard/words";
import { requiredFact } from "../required-fact";
import { certificateAnswers } from "./answers";

export interface DesiredCertificate {
  readonly policyName: string;
  readonly policyDocument: JsonObject;
  readonly keyOrigin: "aws" | "csr";
  readonly region: string;
}

export function desireCertificate(answers: Answers, facts: Facts): DesiredCertificate {
  const { iotPolicyName, iotResource, keyOrigin } = certificateAnswers.parse(answers);
  const region = requiredFact(facts, "region");
  const home = { partition: requiredFact(facts, "partition"), accountId: requiredFact(facts, "accountId") };
  return {
    policyName: iotPolicyName,
    policyDocument: iotPolicy(iotResource === "any" ? "*" : iotScopeArn(home, region)),
    keyOrigin,
    region,
  };
}
