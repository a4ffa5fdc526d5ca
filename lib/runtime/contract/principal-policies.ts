import { expect } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import { anyPoolId, awsAmr, getRoleText, longIdentityPolicy, malformedText, trustText } from "./documents";
import type { Witness } from "./witness";

const arnOf = (name: string) => `arn:aws:iam::aws:policy/${name}`;

const managedArns = [
  "AWSIoTDataAccess",
  "AWSIoTConfigAccess",
  "AmazonCognitoDeveloperAuthenticatedIdentities",
  "AmazonCognitoPowerUser",
].map(arnOf);
const [firstArn = ""] = managedArns;

const otherArns = [
  "PowerUserAccess",
  "AdministratorAccess",
  "IAMFullAccess",
  "IAMReadOnlyAccess",
  "AWSIoTFullAccess",
  "AmazonCognitoReadOnly",
  "AWSIoTConfigReadOnlyAccess",
].map(arnOf);

const noSuchEntity = { name: "NoSuchEntityException", status: 404 };
const malformed = { name: "MalformedPolicyDocumentException", status: 400 };
const limitExceeded = { name: "LimitExceededException", status: 409 };

export const principalPolicies: Chapter = {
  title: "policies of users and roles",
  cases: {
    async "the manual's managed policies can be attached to a user, twice without harm, and detached"({
      iam,
    }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      for (const PolicyArn of [...managedArns, firstArn]) await iam.attachUserPolicy({ UserName, PolicyArn });
      const { AttachedPolicies } = await iam.listAttachedUserPolicies({ UserName });
      expect(AttachedPolicies?.map(({ PolicyArn }) => PolicyArn).toSorted()).toEqual(managedArns.toSorted());
      await iam.detachUserPolicy({ UserName, PolicyArn: firstArn });
      expect((await iam.listAttachedUserPolicies({ UserName })).AttachedPolicies).toHaveLength(3);
      expect(await refusalOf(iam.detachUserPolicy({ UserName, PolicyArn: firstArn }))).toEqual(noSuchEntity);
    },

    async "managed policies can be attached to a role and detached"(aws) {
      const RoleName = await newRole(aws);
      await aws.iam.attachRolePolicy({ RoleName, PolicyArn: firstArn });
      await aws.iam.attachRolePolicy({ RoleName, PolicyArn: firstArn });
      const { AttachedPolicies } = await aws.iam.listAttachedRolePolicies({ RoleName });
      expect(AttachedPolicies).toEqual([{ PolicyName: "AWSIoTDataAccess", PolicyArn: firstArn }]);
      await aws.iam.detachRolePolicy({ RoleName, PolicyArn: firstArn });
      expect((await aws.iam.listAttachedRolePolicies({ RoleName })).AttachedPolicies).toEqual([]);
    },

    async "attached policies come in pages"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      for (const PolicyArn of managedArns) await iam.attachUserPolicy({ UserName, PolicyArn });
      const first = await iam.listAttachedUserPolicies({ UserName, MaxItems: 3 });
      expect(first.AttachedPolicies).toHaveLength(3);
      expect(first.IsTruncated).toBe(true);
      const rest = await iam.listAttachedUserPolicies({ UserName, MaxItems: 3, Marker: first.Marker });
      expect(rest.AttachedPolicies).toHaveLength(1);
      expect(rest.IsTruncated).toBe(false);
    },

    async "an unknown managed policy can't be attached"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      const PolicyArn = "arn:aws:iam::aws:policy/NoSuchPolicyAnywhere";
      expect(await refusalOf(iam.attachUserPolicy({ UserName, PolicyArn }))).toEqual(noSuchEntity);
    },

    async "a managed policy can be read, its document URL-encoded"({ iam }) {
      const { Policy } = await iam.getPolicy({ PolicyArn: firstArn });
      expect(Policy).toMatchObject({ PolicyName: "AWSIoTDataAccess", DefaultVersionId: "v3" });
      const VersionId = Policy?.DefaultVersionId;
      const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn: firstArn, VersionId });
      const text = present(PolicyVersion?.Document, "the document");
      expect(text.startsWith("%7B")).toBe(true);
      expect(JSON.parse(decodeURIComponent(text)).Statement[0].Action).toContain("iot:Connect");
      const PolicyArn = "arn:aws:iam::aws:policy/NoSuchPolicyAnywhere";
      expect(await refusalOf(iam.getPolicy({ PolicyArn }))).toEqual(noSuchEntity);
    },

    async "an inline policy of a user comes back as it was written, URL-encoded"({ iam }) {
      const [UserName, PolicyName] = [unique("user"), "BlueRangeGetRole"];
      const PolicyDocument = getRoleText("arn:aws:iam::123456789012:role/RelutionOrganizationAccess");
      await iam.createUser({ UserName });
      await iam.putUserPolicy({ UserName, PolicyName, PolicyDocument: getRoleText("*") });
      await iam.putUserPolicy({ UserName, PolicyName, PolicyDocument });
      expect((await iam.listUserPolicies({ UserName })).PolicyNames).toEqual([PolicyName]);
      const found = await iam.getUserPolicy({ UserName, PolicyName });
      const text = present(found.PolicyDocument, "the document");
      expect(text).not.toContain("{");
      expect(decodeURIComponent(text)).toBe(PolicyDocument);
      await iam.deleteUserPolicy({ UserName, PolicyName });
      expect(await refusalOf(iam.getUserPolicy({ UserName, PolicyName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.deleteUserPolicy({ UserName, PolicyName }))).toEqual(noSuchEntity);
    },

    async "an inline policy of a role comes back as it was written, URL-encoded"(aws) {
      const [RoleName, PolicyName] = [await newRole(aws), "oneClick"];
      const PolicyDocument = getRoleText("*");
      await aws.iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument });
      expect((await aws.iam.listRolePolicies({ RoleName })).PolicyNames).toEqual([PolicyName]);
      const found = await aws.iam.getRolePolicy({ RoleName, PolicyName });
      expect(decodeURIComponent(found.PolicyDocument ?? "")).toBe(PolicyDocument);
      await aws.iam.deleteRolePolicy({ RoleName, PolicyName });
      expect(await refusalOf(aws.iam.getRolePolicy({ RoleName, PolicyName }))).toEqual(noSuchEntity);
    },

    async "a document that is no policy is refused"({ iam }) {
      const [UserName, PolicyName] = [unique("user"), "inline"];
      await iam.createUser({ UserName });
      const put = (PolicyDocument: string) =>
        refusalOf(iam.putUserPolicy({ UserName, PolicyName, PolicyDocument }));
      expect(await put(malformedText)).toEqual(malformed);
      expect(await put(getRoleText("not-an-arn"))).toEqual(malformed);
      expect(await put(getRoleText("*").replace("iam:GetRole", "GetRole"))).toEqual(malformed);
      expect(await put(getRoleText("*").replace("Allow", "Permit"))).toEqual(malformed);
    },

    async "inline policies of a user have room for 2048 characters together"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      const put = (PolicyName: string, size: number) =>
        iam.putUserPolicy({ UserName, PolicyName, PolicyDocument: longIdentityPolicy(size) });
      await put("first", 1_000);
      expect(await refusalOf(put("second", 1_500))).toEqual(limitExceeded);
      await put("second", 500);
    },

    async "an eleventh managed policy is refused"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      const [eleventh = "", ...ten] = [...managedArns, ...otherArns];
      expect(ten).toHaveLength(10);
      for (const PolicyArn of ten) await iam.attachUserPolicy({ UserName, PolicyArn });
      expect(await refusalOf(iam.attachUserPolicy({ UserName, PolicyArn: eleventh }))).toEqual(limitExceeded);
    },

    async "the account tells its quotas"({ iam }) {
      const { SummaryMap } = await iam.getAccountSummary({});
      expect(SummaryMap).toMatchObject({
        Users: expect.any(Number),
        UsersQuota: 5_000,
        AccessKeysPerUserQuota: 2,
        AttachedPoliciesPerUserQuota: 10,
      });
    },
  },
};

async function newRole({ iam }: Witness): Promise<string> {
  const RoleName = unique("role");
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: trustText(anyPoolId, awsAmr) });
  return RoleName;
}
