import "server-only";
import { z } from "zod";
import type { AwsCall } from "@/lib/wizard/change";

/** The thing that a call writes, whether it makes or changes it: two calls of the same resource have the same text. */
export function resourceOf({ action, input }: AwsCall): string {
  const { UserName, RoleName, PolicyName, PolicyArn, policyName } = names.parse(input);
  const owner = UserName === undefined ? `role ${RoleName}` : `user ${UserName}`;
  switch (action) {
    case "iam:CreateUser":
    case "iam:CreateRole":
    case "iam:UpdateAssumeRolePolicy":
      return owner;
    case "iam:PutUserPolicy":
    case "iam:PutRolePolicy":
      return `${owner}, inline policy ${PolicyName}`;
    case "iam:AttachUserPolicy":
    case "iam:AttachRolePolicy":
      return `${owner}, managed policy ${PolicyArn}`;
    case "iam:CreateAccessKey":
      return `${owner}, access key`;
    case "iot:CreatePolicy":
    case "iot:CreatePolicyVersion":
      return `IoT policy ${policyName}`;
    case "iot:CreateKeysAndCertificate":
    case "iot:CreateCertificateFromCsr":
      return "certificate";
    case "iot:AttachPolicy":
      return "certificate, IoT policy";
    case "iot:UpdateCertificate":
      return "certificate, status";
    case "cognito-identity:CreateIdentityPool":
    case "cognito-identity:UpdateIdentityPool":
      return "identity pool";
    case "cognito-identity:SetIdentityPoolRoles":
      return "identity pool, roles";
    default:
      throw new Error(`no resource is known that this call writes: ${action}`);
  }
}

const names = z.object({
  UserName: z.string().optional(),
  RoleName: z.string().optional(),
  PolicyName: z.string().optional(),
  PolicyArn: z.string().optional(),
  policyName: z.string().optional(),
});
