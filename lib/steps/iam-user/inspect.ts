import "server-only";
import { z } from "zod";
import type { Json } from "@/lib/domain/json";
import { manual } from "@/lib/domain/manual";
import type { StepPorts } from "@/lib/wizard/step";
import { unlessAbsent, unlessDenied } from "../expected-errors";
import { inlinePolicyNames, readInlinePolicy } from "../inline-policies";
import { attachedPolicies } from "../managed-policies";
import { setupOf, tagList } from "../tagged-create";
import { type ObservedKey, observeKeys } from "./access-keys";
import type { DesiredUser } from "./desire";

/** What AWS shows of the user. */
export type ObservedUser = {
  /** This session, as the value of the tag bluerange:setup. */
  readonly setup: string;
  readonly user: FoundUser | null;
  /** ARN of the organization role where it exists already. */
  readonly roleArn: string | null;
  /** ARNs. */
  readonly attached: readonly string[];
  readonly inlineNames: readonly string[];
  /** The document of the inline policy BlueRangeGetRole. */
  readonly inlineDocument: Json;
  /** Newest first. */
  readonly keys: readonly ObservedKey[];
};

export type FoundUser = {
  readonly name: string;
  readonly arn: string;
  readonly path: string;
  readonly boundary: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Value of the tag bluerange:setup: the session that made it. */
  readonly setup: string | null;
};

export async function inspectUser(ports: StepPorts, desired: DesiredUser): Promise<ObservedUser> {
  const [user, existingRole] = await Promise.all([readUser(ports, desired.name), readRoleArn(ports)]);
  const found = { setup: ports.sessionId, user, roleArn: existingRole };
  if (user === null) return { ...found, attached: [], inlineNames: [], inlineDocument: null, keys: [] };
  const owner = { UserName: user.name };
  const [attached, inlineNames, keys] = await Promise.all([
    attachedPolicies(ports, owner),
    inlinePolicyNames(ports, owner),
    observeKeys(ports, user.name),
  ]);
  const inlineDocument = inlineNames.includes(manual.inlinePolicyName)
    ? await readInlinePolicy(ports, owner, manual.inlinePolicyName)
    : null;
  return { ...found, attached, inlineNames, inlineDocument, keys };
}

/** The user in AWS's own spelling: IAM finds names whatever their case. */
export async function readUser(ports: StepPorts, userName: string): Promise<FoundUser | null> {
  const answer = await unlessAbsent(ports.send({ action: "iam:GetUser", input: { UserName: userName } }));
  if (answer === undefined) return null;
  const { User: user } = userAnswer.parse(answer);
  return {
    name: user.UserName,
    arn: user.Arn,
    path: user.Path,
    boundary: user.PermissionsBoundary?.PermissionsBoundaryArn ?? null,
    createdAt: user.CreateDate.toISOString(),
    setup: setupOf(user.Tags),
  };
}

/** A role that exists may have another path than the one asked for; the user must be able to read that one. */
export async function readRoleArn(ports: StepPorts): Promise<string | null> {
  const sent = ports.send({ action: "iam:GetRole", input: { RoleName: manual.roleName } });
  const answer = await unlessDenied(unlessAbsent(sent));
  return answer === undefined ? null : roleAnswer.parse(answer).Role.Arn;
}

const userAnswer = z.object({
  User: z.object({
    UserName: z.string(),
    Arn: z.string(),
    Path: z.string(),
    PermissionsBoundary: z.object({ PermissionsBoundaryArn: z.string().optional() }).optional(),
    CreateDate: z.date(),
    Tags: tagList,
  }),
});

const roleAnswer = z.object({ Role: z.object({ Arn: z.string() }) });
