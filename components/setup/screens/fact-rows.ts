import { installations, isInstallKind } from "@/lib/domain/install-kind";
import type { FactName, Facts, StepId } from "@/lib/wizard/words";
import type { FactRow } from "../facts-list";
import { factWords } from "../words/fact";

const factsOfStep: Record<StepId, readonly FactName[]> = {
  server: ["host", "installKind", "pemDirectory", "keyStoreName"],
  account: ["accountId", "callerArn", "region", "partition", "clockOffsetMs"],
  "iam-user": ["userName", "userArn", "accessKeyId"],
  certificate: ["iotPolicyName", "certificateId", "certificateArn", "endpoint"],
  "identity-pool": ["identityPoolName", "identityPoolId", "host"],
  "organization-role": ["roleArn"],
  proof: [],
  delivery: [
    "host",
    "accountId",
    "region",
    "userName",
    "certificateId",
    "endpoint",
    "identityPoolId",
    "roleArn",
  ],
};

/** What a step has found out, with the words of its page. */
export function factRows(id: StepId, facts: Facts): readonly FactRow[] {
  return factsOfStep[id].flatMap((name) => {
    const value = facts[name];
    return value === undefined ? [] : [{ label: factWords[name] ?? name, value: shown(name, value) }];
  });
}

function shown(name: FactName, value: string): string {
  if (name === "installKind" && isInstallKind(value)) return installations[value].label;
  return name === "clockOffsetMs" ? clockText(Number(value) / 1_000) : value;
}

/** `offsetSeconds` is AWS's clock minus this machine's. */
function clockText(offsetSeconds: number): string {
  const off = Math.abs(offsetSeconds).toFixed(1);
  return off === "0.0" ? "agrees with AWS's" : `${off} s ${offsetSeconds > 0 ? "behind" : "ahead of"} AWS's`;
}
