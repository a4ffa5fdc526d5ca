import { defaultInstallKind, type InstallKind } from "@/lib/domain/install-kind";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { FactName, Facts } from "@/lib/wizard/words";

const required = [
  "externalUrl",
  "host",
  "pemDirectory",
  "keyStoreName",
  "accountId",
  "region",
  "userName",
  "accessKeyId",
  "certificateId",
  "certificatePem",
  "endpoint",
  "identityPoolId",
  "identityPoolName",
  "roleArn",
] as const satisfies readonly FactName[];

/** The public half of what the files are made of. */
export interface DeliveryValues extends RequiredFacts {
  readonly installKind: InstallKind;
  /** Made in the practice account: the files are as real ones, and connect to nothing. */
  readonly isPractice: boolean;
}

type RequiredFacts = Readonly<Record<(typeof required)[number], string>>;

/** Facts that are all known, or the problem that names the missing ones. */
export function readDeliveryValues(facts: Facts): Result<DeliveryValues> {
  return isComplete(facts)
    ? ok({
        ...facts,
        installKind: facts.installKind ?? defaultInstallKind,
        isPractice: facts.accountKind === "practice",
      })
    : refused(notReady(required.filter((name) => facts[name] === undefined)));
}

function isComplete(facts: Facts): facts is Facts & RequiredFacts {
  return required.every((name) => facts[name] !== undefined);
}

const notReady = (missing: readonly FactName[]): Problem => ({
  code: "delivery-not-ready",
  message: `The files can't be made yet, because earlier steps have not yielded: ${missing.join(", ")}`,
  remedy: "Finish the steps that are not done, then open this page again.",
});
