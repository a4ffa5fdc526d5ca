import { inputs } from "../inputs";
import { type Attribute, attribute, expression, jsonText, type WriteText } from "./hcl";
import { labelOf, type Translations } from "./resource";

/** IAM's part of the table from calls to resources. */
export const iamResources: Translations = {
  "iam:CreateUser": ({ input }, text) => {
    const { UserName, Path, PermissionsBoundary, Tags } = inputs.createUser.parse(input);
    return {
      type: "aws_iam_user",
      label: labelOf(UserName),
      attributes: [
        attribute("name", expression(UserName, text)),
        attribute("path", expression(Path, text)),
        ...boundary(PermissionsBoundary, text),
        attribute("tags", expression(Tags, text)),
      ],
      importId: UserName,
      leavesAlone: [],
    };
  },

  "iam:AttachUserPolicy": ({ input }, text) => {
    const { UserName, PolicyArn } = inputs.userPolicy.parse(input);
    return {
      type: "aws_iam_user_policy_attachment",
      label: labelOf(nameOf(PolicyArn)),
      attributes: [nameOfUser(UserName), attribute("policy_arn", expression(PolicyArn, text))],
      importId: `${UserName}/${PolicyArn}`,
      leavesAlone: [],
    };
  },

  "iam:PutUserPolicy": ({ input }, text) => {
    const { UserName, PolicyName, PolicyDocument } = inputs.userInline.parse(input);
    return {
      type: "aws_iam_user_policy",
      label: labelOf(PolicyName),
      attributes: [
        attribute("name", expression(PolicyName, text)),
        nameOfUser(UserName),
        attribute("policy", jsonText(PolicyDocument, text)),
      ],
      importId: `${UserName}:${PolicyName}`,
      leavesAlone: [],
    };
  },

  "iam:CreateRole": ({ input }, text) => {
    const role = inputs.createRole.parse(input);
    return {
      type: "aws_iam_role",
      label: labelOf(role.RoleName),
      attributes: [
        attribute("name", expression(role.RoleName, text)),
        attribute("path", expression(role.Path, text)),
        attribute("description", expression(role.Description, text)),
        ...boundary(role.PermissionsBoundary, text),
        attribute("assume_role_policy", jsonText(role.AssumeRolePolicyDocument, text)),
        attribute("tags", expression(role.Tags, text)),
      ],
      importId: role.RoleName,
      leavesAlone: [...["description", "force_detach_policies", "max_session_duration"], ...ofPrincipals],
    };
  },

  "iam:AttachRolePolicy": ({ input }, text) => {
    const { RoleName, PolicyArn } = inputs.rolePolicy.parse(input);
    return {
      type: "aws_iam_role_policy_attachment",
      label: labelOf(nameOf(PolicyArn)),
      attributes: [nameOfRole(RoleName), attribute("policy_arn", expression(PolicyArn, text))],
      importId: `${RoleName}/${PolicyArn}`,
      leavesAlone: [],
    };
  },

  "iam:PutRolePolicy": ({ input }, text) => {
    const { RoleName, PolicyName, PolicyDocument } = inputs.roleInline.parse(input);
    return {
      type: "aws_iam_role_policy",
      label: labelOf(PolicyName),
      attributes: [
        attribute("name", expression(PolicyName, text)),
        nameOfRole(RoleName),
        attribute("policy", jsonText(PolicyDocument, text)),
      ],
      importId: `${RoleName}:${PolicyName}`,
      leavesAlone: [],
    };
  },
};

const ofPrincipals = ["path", "permissions_boundary", "tags"];

const nameOfUser = (name: string) => attribute("user", { hcl: `aws_iam_user.${labelOf(name)}.name` });

const nameOfRole = (name: string) => attribute("role", { hcl: `aws_iam_role.${labelOf(name)}.name` });

function boundary(arn: string | undefined, text: WriteText): readonly Attribute[] {
  return arn === undefined ? [] : [attribute("permissions_boundary", expression(arn, text))];
}

/** The last part of a policy's ARN: its name. */
function nameOf(policyArn: string): string {
  return policyArn.slice(policyArn.lastIndexOf("/") + 1);
}
