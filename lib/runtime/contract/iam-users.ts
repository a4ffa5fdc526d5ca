import { expect } from "vitest";
import { type Chapter, refusalOf, unique } from "./chapter";

const noSuchEntity = { name: "NoSuchEntityException", status: 404 };
const deleteConflict = { name: "DeleteConflictException", status: 409 };
const boundaryArn = "arn:aws:iam::aws:policy/PowerUserAccess";

export const iamUsers: Chapter = {
  title: "IAM users",
  cases: {
    async "a created user is found again, with its path and tags"({ iam, accountId }) {
      const UserName = unique("user");
      const Tags = [{ Key: "bluerange:setup", Value: "session-1" }];
      const created = await iam.createUser({ UserName, Path: "/bluerange/", Tags });
      expect(created.User?.Arn).toBe(`arn:aws:iam::${accountId}:user/bluerange/${UserName}`);
      expect(created.$metadata).toMatchObject({ httpStatusCode: 200, requestId: expect.any(String) });
      const found = await iam.getUser({ UserName });
      expect(found.User).toMatchObject({ UserName, Path: "/bluerange/", UserId: created.User?.UserId });
      expect(found.User?.CreateDate).toBeInstanceOf(Date);
      expect((await iam.listUserTags({ UserName })).Tags).toEqual(Tags);
    },

    async "an absent user is no such entity in every call about it"({ iam }) {
      const UserName = unique("nobody");
      expect(await refusalOf(iam.getUser({ UserName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.deleteUser({ UserName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.listUserTags({ UserName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.listAccessKeys({ UserName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.listAttachedUserPolicies({ UserName }))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.createAccessKey({ UserName }))).toEqual(noSuchEntity);
    },

    async "a second user of the same name is refused"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      const refused = await refusalOf(iam.createUser({ UserName }));
      expect(refused).toEqual({ name: "EntityAlreadyExistsException", status: 409 });
    },

    async "a user whose name differs only in case is refused"({ iam }) {
      const UserName = unique("User");
      await iam.createUser({ UserName });
      const refused = await refusalOf(iam.createUser({ UserName: UserName.toUpperCase() }));
      expect(refused).toEqual({ name: "EntityAlreadyExistsException", status: 409 });
    },

    async "a user is found whatever the case of its name"({ iam }) {
      const UserName = unique("User");
      await iam.createUser({ UserName });
      expect((await iam.getUser({ UserName: UserName.toLowerCase() })).User?.UserName).toBe(UserName);
    },

    async "a name with characters outside IAM's set is refused"({ iam }) {
      const refused = await refusalOf(iam.createUser({ UserName: "blue range" }));
      expect(refused).toEqual({ name: "ValidationError", status: 400 });
    },

    async "a name of more than 64 characters is refused"({ iam }) {
      const refused = await refusalOf(iam.createUser({ UserName: "u".repeat(65) }));
      expect(refused).toEqual({ name: "ValidationError", status: 400 });
    },

    async "a later tag of the same key takes the place of the earlier"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName, Tags: [{ Key: "a", Value: "1" }] });
      await iam.tagUser({
        UserName,
        Tags: [
          { Key: "a", Value: "2" },
          { Key: "b", Value: "3" },
        ],
      });
      const { Tags } = await iam.listUserTags({ UserName });
      expect(Tags).toHaveLength(2);
      expect(Tags).toEqual(expect.arrayContaining([{ Key: "a", Value: "2" }]));
    },

    async "tags come in pages"({ iam }) {
      const UserName = unique("user");
      const Tags = ["a", "b", "c"].map((Key) => ({ Key, Value: Key }));
      await iam.createUser({ UserName, Tags });
      const first = await iam.listUserTags({ UserName, MaxItems: 2 });
      expect(first).toMatchObject({ IsTruncated: true, Tags: [{}, {}] });
      const second = await iam.listUserTags({ UserName, MaxItems: 2, Marker: first.Marker });
      expect(second.IsTruncated).toBe(false);
      expect([...(first.Tags ?? []), ...(second.Tags ?? [])]).toEqual(Tags);
    },

    async "a permissions boundary is kept, from the start or later, and can be taken away"({ iam }) {
      const UserName = unique("user");
      const kept = { PermissionsBoundary: { PermissionsBoundaryArn: boundaryArn } };
      await iam.createUser({ UserName, PermissionsBoundary: boundaryArn });
      expect((await iam.getUser({ UserName })).User).toMatchObject(kept);
      await iam.deleteUserPermissionsBoundary({ UserName });
      expect((await iam.getUser({ UserName })).User?.PermissionsBoundary).toBeUndefined();
      await iam.putUserPermissionsBoundary({ UserName, PermissionsBoundary: boundaryArn });
      expect((await iam.getUser({ UserName })).User).toMatchObject(kept);
    },

    async "a new user is in no group"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      expect((await iam.listGroupsForUser({ UserName })).Groups).toEqual([]);
    },

    async "a user is in the groups that it was added to"({ iam }) {
      const UserName = unique("user");
      const GroupName = unique("group");
      await iam.createUser({ UserName });
      await iam.createGroup({ GroupName });
      await iam.addUserToGroup({ UserName, GroupName });
      const { Groups } = await iam.listGroupsForUser({ UserName });
      expect(Groups).toEqual([expect.objectContaining({ GroupName, CreateDate: expect.any(Date) })]);
      await iam.removeUserFromGroup({ UserName, GroupName });
      expect((await iam.listGroupsForUser({ UserName })).Groups).toEqual([]);
    },

    async "a user with a policy can't be deleted"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      await iam.attachUserPolicy({ UserName, PolicyArn: boundaryArn });
      expect(await refusalOf(iam.deleteUser({ UserName }))).toEqual(deleteConflict);
      await iam.detachUserPolicy({ UserName, PolicyArn: boundaryArn });
      await iam.deleteUser({ UserName });
      expect(await refusalOf(iam.getUser({ UserName }))).toEqual(noSuchEntity);
    },

    async "a user with an access key can't be deleted"({ iam }) {
      const UserName = unique("user");
      await iam.createUser({ UserName });
      await iam.createAccessKey({ UserName });
      expect(await refusalOf(iam.deleteUser({ UserName }))).toEqual(deleteConflict);
    },
  },
};
