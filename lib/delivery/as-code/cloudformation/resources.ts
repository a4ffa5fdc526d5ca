/** The table from AWS's calls to resources of CloudFormation. */
import type { Json, JsonObject } from "@/lib/domain/json";
import type { AwsCall } from "@/lib/wizard/change";
import { inputs } from "../inputs";

export interface Resource {
  /** Its name within the template. */
  readonly id: string;
  readonly type: string;
  readonly properties: JsonObject;
}

export const ids = {
  user: "User",
  role: (name: string) => `Role${alphanumeric(name)}`,
  iotPolicy: "IotPolicy",
  pool: "IdentityPool",
  certificate: "Certificate",
  request: "CertificateSigningRequest",
} as const;

/** Undefined for what CloudFormation can't make, or what is part of another resource. `own`: made by this template. */
export function resourceFor({ action, input }: AwsCall, own: ReadonlySet<string>): Resource | undefined {
  return table[action]?.(input, own);
}

const table: Readonly<Record<string, (input: JsonObject, own: ReadonlySet<string>) => Resource>> = {
  "iam:CreateUser": (input) => {
    const { UserName, Path, PermissionsBoundary, Tags } = inputs.createUser.parse(input);
    const properties = { UserName, Path, ...boundary(PermissionsBoundary), Tags: tagList(Tags) };
    return { id: ids.user, type: "AWS::IAM::User", properties };
  },

  "iam:PutUserPolicy": (input, own) => {
    const { UserName, PolicyName, PolicyDocument } = inputs.userInline.parse(input);
    const properties = {
      PolicyName,
      Users: [own.has(ids.user) ? { Ref: ids.user } : UserName],
      PolicyDocument,
    };
    return { id: `Policy${alphanumeric(PolicyName)}`, type: "AWS::IAM::Policy", properties };
  },

  "iam:CreateRole": (input) => {
    const { RoleName, Path, Description, PermissionsBoundary, Tags, AssumeRolePolicyDocument } =
      inputs.createRole.parse(input);
    const properties = {
      ...{ RoleName, Path, Description, ...boundary(PermissionsBoundary) },
      ...{ AssumeRolePolicyDocument, Tags: tagList(Tags) },
    };
    return { id: ids.role(RoleName), type: "AWS::IAM::Role", properties };
  },

  "iam:PutRolePolicy": (input, own) => {
    const { RoleName, PolicyName, PolicyDocument } = inputs.roleInline.parse(input);
    const role = ids.role(RoleName);
    const properties = { PolicyName, Roles: [own.has(role) ? { Ref: role } : RoleName], PolicyDocument };
    return { id: `Policy${alphanumeric(PolicyName)}`, type: "AWS::IAM::Policy", properties };
  },

  "iot:CreatePolicy": (input) => {
    const { policyName, policyDocument, tags } = inputs.iotPolicy.parse(input);
    const properties = { PolicyName: policyName, PolicyDocument: policyDocument, Tags: tagList(tags) };
    return { id: ids.iotPolicy, type: "AWS::IoT::Policy", properties };
  },

  "iot:CreateKeysAndCertificate": () => certificate,
  "iot:CreateCertificateFromCsr": () => certificate,

  "iot:AttachPolicy": (input, own) => {
    const { policyName, target } = inputs.iotAttachment.parse(input);
    const properties = {
      PolicyName: own.has(ids.iotPolicy) ? { Ref: ids.iotPolicy } : policyName,
      Principal: target,
    };
    return { id: "CertificatePolicy", type: "AWS::IoT::PolicyPrincipalAttachment", properties };
  },

  "cognito-identity:CreateIdentityPool": (input) => {
    const { IdentityPoolTags, ...settings } = inputs.identityPool.parse(input);
    const properties = { ...settings, IdentityPoolTags: tagList(IdentityPoolTags) };
    return { id: ids.pool, type: "AWS::Cognito::IdentityPool", properties };
  },

  "cognito-identity:SetIdentityPoolRoles": (input) => {
    const { IdentityPoolId, Roles } = inputs.poolRoles.parse(input);
    const properties = { IdentityPoolId, Roles };
    return { id: "IdentityPoolRoles", type: "AWS::Cognito::IdentityPoolRoleAttachment", properties };
  },
};

/** Active at once: the template attaches the policy, and the key is with whoever made the request. */
const certificate: Resource = {
  id: ids.certificate,
  type: "AWS::IoT::Certificate",
  properties: { CertificateSigningRequest: { Ref: ids.request }, Status: "ACTIVE" },
};

function boundary(arn: string | undefined): JsonObject {
  return arn === undefined ? {} : { PermissionsBoundary: arn };
}

function tagList(tags: Readonly<Record<string, string>>): Json {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

function alphanumeric(name: string): string {
  return name.replace(/^[a-z]/, (first) => first.toUpperCase()).replace(/[^A-Za-z0-9]/g, "");
}
