import { expect } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import { anyPoolId, awsAmr, getRoleText, trustText } from "./documents";
import type { Witness } from "./witness";

const accessDenied = { name: "AccessDenied", status: 403 };

export const rights: Chapter = {
  title: "rights of a user's key",
  cases: {
    async "the administrator is who the account says"({ sts, accountId }) {
      const caller = await sts.getCallerIdentity({});
      expect(caller.Account).toBe(accountId);
      expect(caller.Arn).toMatch(new RegExp(`^arn:aws:iam::${accountId}:user/`));
      expect(caller.UserId).toEqual(expect.any(String));
    },

    async "a user without policies may do nothing but ask who it is"(aws) {
      const { own } = await userWithKey(aws);
      await own.sts.getCallerIdentity({});
      expect(await refusalOf(own.iam.getUser({}))).toEqual(accessDenied);
      const iot = await refusalOf(own.iot.listPolicies({}));
      expect(iot).toEqual({ name: "AccessDeniedException", status: 403 });
      const cognito = await refusalOf(own.cognito.listIdentityPools({ MaxResults: 1 }));
      expect(cognito.name).toBe("AccessDeniedException");
    },

    async "an inline policy for one role allows that role only"(aws) {
      const { own, UserName } = await userWithKey(aws);
      const [mine, other] = [await newRole(aws), await newRole(aws)];
      const PolicyDocument = getRoleText(mine.Arn);
      await aws.iam.putUserPolicy({ UserName, PolicyName: "BlueRangeGetRole", PolicyDocument });
      expect((await own.iam.getRole({ RoleName: mine.RoleName })).Role?.Arn).toBe(mine.Arn);
      expect(await refusalOf(own.iam.getRole({ RoleName: other.RoleName }))).toEqual(accessDenied);
    },

    async "a managed policy gives what it names"(aws) {
      const { own, UserName } = await userWithKey(aws);
      const PolicyArn = "arn:aws:iam::aws:policy/AmazonCognitoPowerUser";
      await aws.iam.attachUserPolicy({ UserName, PolicyArn });
      await own.cognito.listIdentityPools({ MaxResults: 1 });
      expect((await refusalOf(own.iot.listPolicies({}))).name).toBe("AccessDeniedException");
    },

    async "a boundary takes away what it does not name"(aws) {
      const { own, UserName } = await userWithKey(aws);
      await aws.iam.attachUserPolicy({ UserName, PolicyArn: "arn:aws:iam::aws:policy/AdministratorAccess" });
      await own.iam.getUser({});
      const PermissionsBoundary = "arn:aws:iam::aws:policy/PowerUserAccess";
      await aws.iam.putUserPermissionsBoundary({ UserName, PermissionsBoundary });
      expect(await refusalOf(own.iam.getUser({}))).toEqual(accessDenied);
      await own.iot.listPolicies({});
    },

    async "creating something with tags needs the right to tag"(aws) {
      const { own, UserName } = await userWithKey(aws);
      const PolicyDocument = getRoleText("*").replace("iam:GetRole", "iam:CreateUser");
      await aws.iam.putUserPolicy({ UserName, PolicyName: "creator", PolicyDocument });
      const made = unique("user");
      const tagged = own.iam.createUser({ UserName: made, Tags: [{ Key: "a", Value: "1" }] });
      expect(await refusalOf(tagged)).toEqual(accessDenied);
      await own.iam.createUser({ UserName: made });
    },

    async "a simulation says what a user may do"(aws) {
      const { UserName, Arn } = await userWithKey(aws);
      await aws.iam.putUserPolicy({ UserName, PolicyName: "one", PolicyDocument: getRoleText("*") });
      const { EvaluationResults } = await aws.iam.simulatePrincipalPolicy({
        PolicySourceArn: Arn,
        ActionNames: ["iam:GetRole", "iot:CreatePolicy"],
      });
      const decisions = EvaluationResults?.map(({ EvalDecision }) => EvalDecision);
      expect(decisions).toEqual(["allowed", "implicitDeny"]);
      const session = `arn:aws:sts::${aws.accountId}:assumed-role/Any/session`;
      const ofSession = aws.iam.simulatePrincipalPolicy({
        PolicySourceArn: session,
        ActionNames: ["iam:GetRole"],
      });
      expect(await refusalOf(ofSession)).toEqual({ name: "InvalidInputException", status: 400 });
    },
  },
};

async function userWithKey(aws: Witness) {
  const UserName = unique("user");
  const { User } = await aws.iam.createUser({ UserName });
  const { AccessKey } = await aws.iam.createAccessKey({ UserName });
  const accessKeyId = present(AccessKey?.AccessKeyId, "the key id");
  const secretAccessKey = present(AccessKey?.SecretAccessKey, "the secret");
  return { UserName, Arn: present(User?.Arn, "the ARN"), own: aws.as({ accessKeyId, secretAccessKey }) };
}

async function newRole({ iam }: Witness) {
  const RoleName = unique("role");
  const { Role } = await iam.createRole({ RoleName, AssumeRolePolicyDocument: trustText(anyPoolId, awsAmr) });
  return { RoleName, Arn: present(Role?.Arn, "the role's ARN") };
}
