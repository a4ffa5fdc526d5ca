/** The writes on IAM roles that several steps plan and apply alike. */
import "server-only";
import { z } from "zod";
import { isAddition } from "@/lib/domain/is-addition";
import type { JsonObject } from "@/lib/domain/json";
import type { AwsCall, Change } from "@/lib/wizard/change";
import type { Applied, StepPorts } from "@/lib/wizard/step";
import { replacedBy } from "./replaced-by";
import type { RoleSettings } from "./role-settings";
import { sendTagged, setupTags } from "./tagged-create";

interface PlannedRole {
  readonly id: string;
  readonly roleName: string;
  /** In IAM itself; its character set has no typographic quotes or dashes. */
  readonly description: string;
  readonly trust: JsonObject;
  /** The session, for its tag. */
  readonly setup: string;
  readonly after: readonly string[];
}

export function trustTitle(roleName: string): string {
  return `Trust policy of ${roleName}`;
}

export function createRole(role: PlannedRole, settings: RoleSettings): Change {
  return {
    id: role.id,
    kind: "create",
    summary: `IAM role ${role.roleName}`,
    call: {
      action: "iam:CreateRole",
      input: {
        ...(settings.iamPath !== "/" && { Path: settings.iamPath }),
        RoleName: role.roleName,
        AssumeRolePolicyDocument: role.trust,
        Description: role.description,
        ...(settings.permissionsBoundary && { PermissionsBoundary: settings.permissionsBoundary }),
        Tags: setupTags(role.setup),
      },
    },
    documents: [{ title: trustTitle(role.roleName), json: role.trust }],
    repeat: "safe",
    after: role.after,
  };
}

interface PlannedTrust extends Omit<PlannedRole, "description" | "setup"> {
  readonly replaces: JsonObject;
}

export function updateTrust({ id, roleName, trust, replaces, after }: PlannedTrust): Change {
  return {
    id,
    kind: "modify",
    summary: `Trust policy of the IAM role ${roleName}`,
    call: { action: "iam:UpdateAssumeRolePolicy", input: { RoleName: roleName, PolicyDocument: trust } },
    documents: [{ title: trustTitle(roleName), json: trust, replaces }],
    repeat: "safe",
    after,
  };
}

/** IAM replaces the whole document, so of two setups that write one role at the same moment one loses its pool. */
export function addsToTrustAgain(made: Change, now: Change): boolean {
  const action = "iam:UpdateAssumeRolePolicy";
  const isSame = made.call.input["RoleName"] === now.call.input["RoleName"];
  const bothWrite = made.call.action === action && now.call.action === action;
  return (
    bothWrite && isSame && now.documents.every(({ json, replaces = null }) => isAddition(replaces, json))
  );
}

/** One write. The receipt says what was made, and what stood there before. */
export async function applyToRole(ports: StepPorts, change: Change, filled: AwsCall): Promise<Applied> {
  if (filled.action === "iam:CreateRole") return applyCreateRole(ports, filled);
  await ports.send(filled);
  const { RoleName, PolicyArn, PolicyName } = roleInput.parse(filled.input);
  return {
    receipt: {
      roleName: RoleName,
      ...(PolicyArn && { policyArn: PolicyArn }),
      ...(PolicyName && { policyName: PolicyName }),
      ...replacedBy(change),
    },
  };
}

async function applyCreateRole(ports: StepPorts, filled: AwsCall): Promise<Applied> {
  const { answer, tagged } = await sendTagged(ports, filled);
  const { Role: role } = createdRole.parse(answer);
  return { receipt: { roleName: role.RoleName, roleArn: role.Arn, tagged } };
}

const roleInput = z.object({
  RoleName: z.string(),
  PolicyArn: z.string().optional(),
  PolicyName: z.string().optional(),
});

const createdRole = z.object({ Role: z.object({ RoleName: z.string(), Arn: z.string() }) });
