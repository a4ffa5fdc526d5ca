import { expect } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import { anyPoolId, awsAmr, malformedText, manualAmr, trustText } from "./documents";

const noSuchEntity = { name: "NoSuchEntityException", status: 404 };
const malformed = { name: "MalformedPolicyDocumentException", status: 400 };
const alreadyExists = { name: "EntityAlreadyExistsException", status: 409 };
const validation = { name: "ValidationError", status: 400 };
const boundaryArn = "arn:aws:iam::aws:policy/PowerUserAccess";
const trust = trustText(anyPoolId, manualAmr);

export const iamRoles: Chapter = {
  title: "IAM roles",
  cases: {
    async "a role comes back as it was written, its trust policy URL-encoded"({ iam, accountId }) {
      const RoleName = unique("role");
      const Description = "Access for organizations";
      const written = { RoleName, Description, Path: "/bluerange/", AssumeRolePolicyDocument: trust };
      const created = await iam.createRole({ ...written, Tags: [{ Key: "a", Value: "1" }] });
      expect(created.Role?.Arn).toBe(`arn:aws:iam::${accountId}:role/bluerange/${RoleName}`);
      const { Role } = await iam.getRole({ RoleName });
      expect(Role).toMatchObject({ RoleName, Description, Path: "/bluerange/", MaxSessionDuration: 3_600 });
      const text = present(Role?.AssumeRolePolicyDocument, "the trust policy");
      expect(text).not.toMatch(/[{}":]/);
      expect(decodeURIComponent(text)).toBe(trust);
      expect((await iam.listRoleTags({ RoleName })).Tags).toEqual([{ Key: "a", Value: "1" }]);
    },

    async "an absent role is no such entity"({ iam }) {
      const RoleName = unique("nobody");
      expect(await refusalOf(iam.getRole({ RoleName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.deleteRole({ RoleName }))).toEqual(noSuchEntity);
      const update = iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: trust });
      expect(await refusalOf(update)).toEqual(noSuchEntity);
    },

    async "a second role of the same name is refused"({ iam }) {
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument: trust };
      await iam.createRole(role);
      expect(await refusalOf(iam.createRole(role))).toEqual(alreadyExists);
    },

    async "a role whose name differs only in case is refused"({ iam }) {
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument: trust };
      await iam.createRole(role);
      const shouted = { ...role, RoleName: role.RoleName.toUpperCase() };
      expect(await refusalOf(iam.createRole(shouted))).toEqual(alreadyExists);
    },

    async "the trust policy can be replaced, by a well-formed one only"({ iam }) {
      const RoleName = unique("role");
      await iam.createRole({ RoleName, AssumeRolePolicyDocument: trust });
      const PolicyDocument = trustText(anyPoolId, awsAmr);
      await iam.updateAssumeRolePolicy({ RoleName, PolicyDocument });
      const { Role } = await iam.getRole({ RoleName });
      expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? "")).toBe(PolicyDocument);
      const broken = iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: malformedText });
      expect(await refusalOf(broken)).toEqual(malformed);
    },

    async "how long a role can be taken on at most is changed without its other settings"({ iam }) {
      const RoleName = unique("role");
      await iam.createRole({ RoleName, AssumeRolePolicyDocument: trust, Description: "kept" });
      expect((await iam.getRole({ RoleName })).Role?.MaxSessionDuration).toBe(3_600);
      await iam.updateRole({ RoleName, MaxSessionDuration: 43_200 });
      expect((await iam.getRole({ RoleName })).Role).toMatchObject({ MaxSessionDuration: 43_200 });
    },

    async "a role with a malformed trust policy is refused"({ iam }) {
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument: malformedText };
      expect(await refusalOf(iam.createRole(role))).toEqual(malformed);
    },

    async "a trust in every identity pool there is, without condition, is refused"({ iam }) {
      const { Condition, ...open } = JSON.parse(trust).Statement[0];
      expect(Condition).toBeDefined();
      const AssumeRolePolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [open] });
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument };
      expect(await refusalOf(iam.createRole(role))).toEqual(malformed);
    },

    async "a name of more than 64 characters is refused"({ iam }) {
      const role = { RoleName: "r".repeat(65), AssumeRolePolicyDocument: trust };
      expect(await refusalOf(iam.createRole(role))).toEqual(validation);
    },

    async "a name with characters outside IAM's set is refused"({ iam }) {
      const role = { RoleName: "Relution Role", AssumeRolePolicyDocument: trust };
      expect(await refusalOf(iam.createRole(role))).toEqual(validation);
    },

    async "a description with a typographic dash is refused"({ iam }) {
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument: trust };
      expect(await refusalOf(iam.createRole({ ...role, Description: "IoT – role" }))).toEqual(validation);
    },

    async "a trust policy of more than 2048 characters is refused"({ iam }) {
      const amr = { "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "x".repeat(2_048) } };
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument: trustText(anyPoolId, amr) };
      expect(await refusalOf(iam.createRole(role))).toEqual({ name: "LimitExceededException", status: 409 });
    },

    async "blanks do not count against the size of a trust policy"({ iam }) {
      const AssumeRolePolicyDocument = JSON.stringify(JSON.parse(trust), null, " ".repeat(10)).padEnd(2_100);
      await iam.createRole({ RoleName: unique("role"), AssumeRolePolicyDocument });
    },

    async "tags are added to a role"({ iam }) {
      const RoleName = unique("role");
      await iam.createRole({ RoleName, AssumeRolePolicyDocument: trust });
      await iam.tagRole({ RoleName, Tags: [{ Key: "bluerange:setup", Value: "session-1" }] });
      const { Tags } = await iam.listRoleTags({ RoleName });
      expect(Tags).toEqual([{ Key: "bluerange:setup", Value: "session-1" }]);
    },

    async "a permissions boundary is kept, from the start or later"({ iam }) {
      const role = { RoleName: unique("role"), AssumeRolePolicyDocument: trust };
      await iam.createRole({ ...role, PermissionsBoundary: boundaryArn });
      const kept = { PermissionsBoundary: { PermissionsBoundaryArn: boundaryArn } };
      expect((await iam.getRole({ RoleName: role.RoleName })).Role).toMatchObject(kept);
      const other = { RoleName: unique("role"), AssumeRolePolicyDocument: trust };
      await iam.createRole(other);
      await iam.putRolePermissionsBoundary({ RoleName: other.RoleName, PermissionsBoundary: boundaryArn });
      expect((await iam.getRole({ RoleName: other.RoleName })).Role).toMatchObject(kept);
    },

    async "a role goes only when its policies are gone"({ iam }) {
      const RoleName = unique("role");
      const PolicyArn = "arn:aws:iam::aws:policy/AWSIoTDataAccess";
      await iam.createRole({ RoleName, AssumeRolePolicyDocument: trust });
      await iam.attachRolePolicy({ RoleName, PolicyArn });
      const refused = await refusalOf(iam.deleteRole({ RoleName }));
      expect(refused).toEqual({ name: "DeleteConflictException", status: 409 });
      await iam.detachRolePolicy({ RoleName, PolicyArn });
      await iam.deleteRole({ RoleName });
      expect(await refusalOf(iam.getRole({ RoleName }))).toEqual(noSuchEntity);
    },
  },
};
