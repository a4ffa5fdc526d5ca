import type { IamHome } from "@/lib/domain/arn";
import type { Facts } from "@/lib/wizard/words";
import { requiredFact } from "./required-fact";

/** What all IAM roles of a setup have in common. */
export interface RoleSettings {
  readonly home: IamHome;
  /** With both slashes. */
  readonly iamPath: string;
  readonly permissionsBoundary: string | undefined;
}

export function roleSettings(facts: Facts): RoleSettings {
  return {
    home: { partition: requiredFact(facts, "partition"), accountId: requiredFact(facts, "accountId") },
    iamPath: facts.iamPath ?? "/",
    permissionsBoundary: facts.permissionsBoundary || undefined,
  };
}
