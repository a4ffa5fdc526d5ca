import { expect } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import type { Witness } from "./witness";

const notFound = { name: "ResourceNotFoundException", status: 400 };
const absentId = "eu-west-1:00000000-0000-4000-8000-000000000000";

export const identityPools: Chapter = {
  title: "identity pools",
  cases: {
    async "a pool comes back as it was written"(aws) {
      const settings = {
        IdentityPoolName: "RelutionIdentityPool",
        AllowUnauthenticatedIdentities: false,
        AllowClassicFlow: true,
        DeveloperProviderName: "relution.mycompany.com",
        IdentityPoolTags: { "bluerange:setup": "session-1" },
      };
      const { IdentityPoolId } = await aws.cognito.createIdentityPool(settings);
      expect(IdentityPoolId).toMatch(
        /^eu-west-1:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
      );
      expect(await aws.cognito.describeIdentityPool({ IdentityPoolId })).toMatchObject(settings);
    },

    async "a repeated create makes a second pool"(aws) {
      const IdentityPoolName = unique("pool");
      expect(await newPool(aws, IdentityPoolName)).not.toBe(await newPool(aws, IdentityPoolName));
    },

    async "pools come in pages with id and name only"(aws) {
      const made = [await newPool(aws), await newPool(aws), await newPool(aws)];
      const found: (string | undefined)[] = [];
      let NextToken: string | undefined;
      do {
        const page = await aws.cognito.listIdentityPools({ MaxResults: 2, NextToken });
        for (const pool of page.IdentityPools ?? []) {
          expect(Object.keys(pool).toSorted()).toEqual(["IdentityPoolId", "IdentityPoolName"]);
          found.push(pool.IdentityPoolId);
        }
        NextToken = page.NextToken;
      } while (NextToken);
      expect(found).toEqual(expect.arrayContaining(made));
      expect(new Set(found).size).toBe(found.length);
    },

    async "a page holds at most 60 pools"({ cognito }) {
      expect((await refusalOf(cognito.listIdentityPools({ MaxResults: 61 }))).status).toBe(400);
    },

    async "a developer provider name with a port is refused"(aws) {
      const pool = { IdentityPoolName: unique("pool"), AllowUnauthenticatedIdentities: false };
      const create = aws.cognito.createIdentityPool({
        ...pool,
        DeveloperProviderName: "relution.example:8443",
      });
      expect((await refusalOf(create)).status).toBe(400);
    },

    async "an input outside the model's limits is a ValidationException"(aws) {
      const pool = { IdentityPoolName: "Pool (1)", AllowUnauthenticatedIdentities: false };
      const refused = await refusalOf(aws.cognito.createIdentityPool(pool));
      expect(refused).toEqual({ name: "ValidationException", status: 400 });
    },

    async "an absent pool is not found"({ cognito }) {
      const IdentityPoolId = absentId;
      expect(await refusalOf(cognito.describeIdentityPool({ IdentityPoolId }))).toEqual(notFound);
      expect(await refusalOf(cognito.getIdentityPoolRoles({ IdentityPoolId }))).toEqual(notFound);
      expect(await refusalOf(cognito.setIdentityPoolRoles({ IdentityPoolId, Roles: {} }))).toEqual(notFound);
    },

    async "the developer provider name stays for ever"(aws) {
      const pool = { IdentityPoolName: unique("pool"), AllowUnauthenticatedIdentities: false };
      const IdentityPoolId = await newPool(aws, pool.IdentityPoolName, "relution.example");
      const renamed = { IdentityPoolId, ...pool, DeveloperProviderName: "other.example" };
      const refused = await refusalOf(aws.cognito.updateIdentityPool(renamed));
      expect(refused).toEqual({ name: "InvalidParameterException", status: 400 });
    },

    async "the classic flow can be allowed later"(aws) {
      const pool = {
        IdentityPoolName: unique("pool"),
        AllowUnauthenticatedIdentities: false,
        DeveloperProviderName: "relution.example",
      };
      const { IdentityPoolId } = await aws.cognito.createIdentityPool({ ...pool, AllowClassicFlow: false });
      await aws.cognito.updateIdentityPool({ IdentityPoolId, ...pool, AllowClassicFlow: true });
      const found = await aws.cognito.describeIdentityPool({ IdentityPoolId });
      expect(found).toMatchObject({ ...pool, AllowClassicFlow: true });
    },

    async "a pool can be given another name"(aws) {
      const IdentityPoolId = await newPool(aws, "Before");
      const pool = { IdentityPoolName: "After", AllowUnauthenticatedIdentities: false };
      await aws.cognito.updateIdentityPool({ IdentityPoolId, ...pool });
      expect((await aws.cognito.describeIdentityPool({ IdentityPoolId })).IdentityPoolName).toBe("After");
    },

    async "an update resets what it leaves out"(aws) {
      const pool = { IdentityPoolName: unique("pool"), AllowUnauthenticatedIdentities: false };
      const { IdentityPoolId } = await aws.cognito.createIdentityPool({
        ...pool,
        AllowClassicFlow: true,
        IdentityPoolTags: { a: "1" },
      });
      await aws.cognito.updateIdentityPool({ IdentityPoolId, ...pool });
      const found = await aws.cognito.describeIdentityPool({ IdentityPoolId });
      expect(found.AllowClassicFlow).toBeUndefined();
      expect(found.IdentityPoolTags).toBeUndefined();
    },

    async "the pool's roles come back as they were set"(aws) {
      const IdentityPoolId = await newPool(aws);
      const role = (kind: string) => `arn:aws:iam::${aws.accountId}:role/Cognito_Pool${kind}_Role`;
      const Roles = { authenticated: role("Auth"), unauthenticated: role("Unauth") };
      expect((await aws.cognito.getIdentityPoolRoles({ IdentityPoolId })).Roles ?? {}).toEqual({});
      await aws.cognito.setIdentityPoolRoles({ IdentityPoolId, Roles });
      await aws.cognito.setIdentityPoolRoles({ IdentityPoolId, Roles });
      expect(await aws.cognito.getIdentityPoolRoles({ IdentityPoolId })).toMatchObject({
        IdentityPoolId,
        Roles,
      });
    },

    async "a pool has roles for two kinds of users and no other"(aws) {
      const IdentityPoolId = await newPool(aws);
      const Roles = { administrator: `arn:aws:iam::${aws.accountId}:role/Any` };
      const refused = await refusalOf(aws.cognito.setIdentityPoolRoles({ IdentityPoolId, Roles }));
      expect(refused).toEqual({ name: "InvalidParameterException", status: 400 });
    },

    async "tags are added to a pool"(aws) {
      const ResourceArn = `arn:aws:cognito-identity:eu-west-1:${aws.accountId}:identitypool/${await newPool(aws)}`;
      await aws.cognito.tagResource({ ResourceArn, Tags: { "bluerange:setup": "session-1" } });
      const { Tags } = await aws.cognito.listTagsForResource({ ResourceArn });
      expect(Tags).toEqual({ "bluerange:setup": "session-1" });
    },

    async "a deleted pool is gone, and can't be deleted again"(aws) {
      const IdentityPoolId = await newPool(aws);
      await aws.cognito.deleteIdentityPool({ IdentityPoolId });
      expect(await refusalOf(aws.cognito.describeIdentityPool({ IdentityPoolId }))).toEqual(notFound);
      expect(await refusalOf(aws.cognito.deleteIdentityPool({ IdentityPoolId }))).toEqual(notFound);
    },
  },
};

async function newPool(
  { cognito }: Witness,
  IdentityPoolName = unique("pool"),
  provider = "relution.example",
) {
  const { IdentityPoolId } = await cognito.createIdentityPool({
    IdentityPoolName,
    AllowUnauthenticatedIdentities: false,
    AllowClassicFlow: true,
    DeveloperProviderName: provider,
  });
  return present(IdentityPoolId, "the pool's id");
}
