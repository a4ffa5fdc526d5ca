import "server-only";
import { z } from "zod";
import type { CodePlan } from "../as-code/code-plan";

/** What the setup is about to touch: all that its rights can be limited to. */
export interface NamesInUse {
  readonly partition: string;
  readonly region: string;
  readonly account: string;
  /** Of users and roles, "/" or "/bluerange/". */
  readonly path: string;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly iotPolicies: readonly string[];
  /** ARNs of the managed policies that are attached. */
  readonly managedPolicies: readonly string[];
}

export function namesInUse({ account, region, items }: CodePlan): NamesInUse {
  const inputs = items.map(({ call }) => named.parse(call.input));
  const all = (name: keyof z.output<typeof named>) => [
    ...new Set(inputs.flatMap((input) => input[name] ?? [])),
  ];
  return {
    partition: account.partition,
    region,
    account: account.number,
    path: all("Path")[0] ?? "/",
    users: all("UserName"),
    roles: all("RoleName"),
    iotPolicies: all("policyName"),
    managedPolicies: all("PolicyArn"),
  };
}

/** IAM is one for all regions. */
export function arnText(
  names: NamesInUse,
  service: "iam" | "iot" | "cognito-identity",
  resource: string,
): string {
  const region = service === "iam" ? "" : names.region;
  return ["arn", names.partition, service, region, names.account, resource].join(":");
}

const named = z.object({
  Path: z.string().optional(),
  UserName: z.string().optional(),
  RoleName: z.string().optional(),
  policyName: z.string().optional(),
  PolicyArn: z.string().optional(),
});
