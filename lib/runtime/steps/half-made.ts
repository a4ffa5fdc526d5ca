/** For tests: parts of the manual that somebody has done by hand, rightly or otherwise, and things of others. */
import type { Json, JsonObject } from "@/lib/domain/json";
import { manual } from "@/lib/domain/manual";
import { getRolePolicy, iotPolicy, trustPolicy } from "@/lib/domain/policy-document";
import type { IamAction } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import { setupFacts } from "./undo-bed";

/** What stands in an account before the setup begins; undefined for what nobody has done yet. */
export interface HalfMade {
  readonly user: boolean;
  /** How many of the four managed policies are attached. */
  readonly policies: number;
  readonly inline: "right" | "other" | undefined;
  /** Access keys whose secret nobody here has. */
  readonly keys: 0 | 1 | 2;
  readonly iotPolicy: "right" | "other" | undefined;
  readonly certificate: "attached" | "inactive" | "loose" | undefined;
  readonly pools: readonly ("right" | "without classic flow" | "with users")[];
  readonly role: "right" | "others" | undefined;
  readonly rolePolicy: boolean;
  /** Things of others beside all this. */
  readonly neighbours: boolean;
}

export async function makeHalf({ send }: StepPorts, half: HalfMade): Promise<void> {
  const call = (action: IamAction, input: JsonObject) => send({ action, input });
  if (half.user) await makeUser(call, half);
  await makeCertificate(call, half);
  const poolIds = await makePools(call, half);
  if (half.role) await makeRole(call, half, poolIds);
  if (half.neighbours) await makeNeighbours(call);
}

type Call = (action: IamAction, input: JsonObject) => Promise<unknown>;

const UserName = manual.userName;
const roleArn = `arn:aws:iam::${setupFacts.accountId}:role/${manual.roleName}`;

async function makeUser(call: Call, { policies, inline, keys }: HalfMade): Promise<void> {
  await call("iam:CreateUser", { UserName });
  for (const { name } of manual.userPolicies.slice(0, policies))
    await call("iam:AttachUserPolicy", { UserName, PolicyArn: `arn:aws:iam::aws:policy/${name}` });
  const PolicyDocument = getRolePolicy(inline === "right" ? roleArn : "*");
  if (inline)
    await call("iam:PutUserPolicy", { UserName, PolicyName: manual.inlinePolicyName, PolicyDocument });
  for (let key = 0; key < keys; key += 1) await call("iam:CreateAccessKey", { UserName });
}

async function makeCertificate(call: Call, { iotPolicy: policy, certificate }: HalfMade): Promise<void> {
  const policyName = manual.iotPolicyName;
  const policyDocument = iotPolicy(policy === "other" ? "arn:aws:iot:eu-west-1:999999999999:topic/x" : "*");
  if (policy) await call("iot:CreatePolicy", { policyName, policyDocument });
  if (!certificate) return;
  const setAsActive = certificate !== "inactive";
  const made = Object(await call("iot:CreateKeysAndCertificate", { setAsActive }));
  if (policy && certificate !== "loose")
    await call("iot:AttachPolicy", { policyName, target: String(made.certificateArn) });
}

async function makePools(call: Call, { pools }: HalfMade): Promise<readonly string[]> {
  const ids: string[] = [];
  const host = setupFacts.host ?? "";
  for (const kind of pools) {
    const made = await call("cognito-identity:CreateIdentityPool", {
      IdentityPoolName: manual.identityPoolName,
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: kind !== "without classic flow",
      DeveloperProviderName: host,
    });
    const IdentityPoolId = String(Object(made).IdentityPoolId);
    ids.push(IdentityPoolId);
    const Logins = { [host]: "jane" };
    if (kind === "with users")
      await call("cognito-identity:GetOpenIdTokenForDeveloperIdentity", { IdentityPoolId, Logins });
  }
  return ids;
}

const poolOfOthers = "eu-west-1:00000000-0000-0000-0000-0000000000aa";

async function makeRole(call: Call, { role, rolePolicy }: HalfMade, pools: readonly string[]): Promise<void> {
  const RoleName = manual.roleName;
  const identityPoolIds = role === "right" && pools.length > 0 ? pools : [poolOfOthers];
  const AssumeRolePolicyDocument: Json = trustPolicy({ identityPoolIds, condition: "manual" });
  await call("iam:CreateRole", { RoleName, AssumeRolePolicyDocument });
  const PolicyArn = `arn:aws:iam::aws:policy/${manual.rolePolicyName}`;
  if (rolePolicy) await call("iam:AttachRolePolicy", { RoleName, PolicyArn });
}

async function makeNeighbours(call: Call): Promise<void> {
  const name = `${UserName}-2`;
  await call("iam:CreateUser", { UserName: name });
  await call("iam:CreateAccessKey", { UserName: name });
  await call("iot:CreatePolicy", { policyName: `${manual.iotPolicyName}2`, policyDocument: iotPolicy("*") });
  await call("cognito-identity:CreateIdentityPool", {
    IdentityPoolName: manual.identityPoolName,
    AllowUnauthenticatedIdentities: true,
    DeveloperProviderName: "other.mycompany.com",
  });
}
