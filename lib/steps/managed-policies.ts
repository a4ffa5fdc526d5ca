import "server-only";
import { z } from "zod";
import type { StepPorts } from "@/lib/wizard/step";
import { allPages, iamNext } from "./all-pages";

/** ARNs of the managed policies attached to an IAM user or role. */
export async function attachedPolicies(
  ports: StepPorts,
  owner: { readonly UserName: string } | { readonly RoleName: string },
): Promise<readonly string[]> {
  const action = "UserName" in owner ? "iam:ListAttachedUserPolicies" : "iam:ListAttachedRolePolicies";
  const arns = await allPages(async (marker) => {
    const answer = page.parse(
      await ports.send({ action, input: { ...owner, ...(marker && { Marker: marker }) } }),
    );
    return { items: answer.AttachedPolicies.map(({ PolicyArn }) => PolicyArn), next: iamNext(answer) };
  });
  return [...arns].sort();
}

/** The name at the end of a policy's ARN: what people know it by. */
export function policyName(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

const page = z.object({
  AttachedPolicies: z.array(z.object({ PolicyArn: z.string() })).default([]),
  IsTruncated: z.boolean().default(false),
  Marker: z.string().optional(),
});
