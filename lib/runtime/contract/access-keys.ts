import { expect, vi } from "vitest";
import { type Chapter, present, refusalOf, unique } from "./chapter";
import type { Witness } from "./witness";

export const accessKeys: Chapter = {
  title: "access keys",
  cases: {
    async "a key is listed without its secret, which only the first answer holds"(aws) {
      const { UserName, AccessKeyId, SecretAccessKey } = await userWithKey(aws);
      expect(AccessKeyId).toMatch(/^AKIA[A-Z0-9]{16}$/);
      expect(SecretAccessKey).toHaveLength(40);
      const { AccessKeyMetadata } = await aws.iam.listAccessKeys({ UserName });
      expect(AccessKeyMetadata).toEqual([
        { UserName, AccessKeyId, Status: "Active", CreateDate: expect.any(Date) },
      ]);
    },

    async "the new key signs in as its user"(aws) {
      const { UserName, AccessKeyId, SecretAccessKey } = await userWithKey(aws);
      const own = aws.as({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
      const caller = await whenKnown(() => own.sts.getCallerIdentity({}));
      expect(caller).toMatchObject({
        Account: aws.accountId,
        Arn: `arn:aws:iam::${aws.accountId}:user/${UserName}`,
      });
    },

    async "a third key is refused"(aws) {
      const { UserName } = await userWithKey(aws);
      await aws.iam.createAccessKey({ UserName });
      const refused = await refusalOf(aws.iam.createAccessKey({ UserName }));
      expect(refused).toEqual({ name: "LimitExceededException", status: 409 });
    },

    async "an inactive key is refused by every service"(aws) {
      const { UserName, AccessKeyId, SecretAccessKey } = await userWithKey(aws);
      await aws.iam.updateAccessKey({ UserName, AccessKeyId, Status: "Inactive" });
      const { AccessKeyMetadata } = await aws.iam.listAccessKeys({ UserName });
      expect(AccessKeyMetadata?.[0]?.Status).toBe("Inactive");
      const own = aws.as({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
      const invalid = { name: "InvalidClientTokenId", status: 403 };
      const unrecognized = { name: "UnrecognizedClientException", status: 403 };
      expect(await refusalOf(own.sts.getCallerIdentity({}))).toEqual(invalid);
      expect(await refusalOf(own.iam.getRole({ RoleName: "any" }))).toEqual(invalid);
      expect(await refusalOf(own.iot.listPolicies({}))).toEqual(unrecognized);
      expect((await refusalOf(own.cognito.listIdentityPools({ MaxResults: 1 }))).name).toBe(
        unrecognized.name,
      );
    },

    async "a deleted key is refused, and can't be deleted again"(aws) {
      const { UserName, AccessKeyId, SecretAccessKey } = await userWithKey(aws);
      await aws.iam.deleteAccessKey({ UserName, AccessKeyId });
      const own = aws.as({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
      expect((await refusalOf(own.sts.getCallerIdentity({}))).name).toBe("InvalidClientTokenId");
      const again = await refusalOf(aws.iam.deleteAccessKey({ UserName, AccessKeyId }));
      expect(again).toEqual({ name: "NoSuchEntityException", status: 404 });
    },

    async "a wrong secret does not sign in"(aws) {
      const { AccessKeyId } = await userWithKey(aws);
      const stranger = aws.as({ accessKeyId: AccessKeyId, secretAccessKey: "wrong" });
      const refused = await refusalOf(stranger.sts.getCallerIdentity({}));
      expect(refused).toEqual({ name: "SignatureDoesNotMatch", status: 403 });
    },

    async "a key that nobody ever made does not sign in"(aws) {
      const stranger = aws.as({ accessKeyId: "AKIAUNKNOWNUNKNOWN22", secretAccessKey: "wrong" });
      const refused = await refusalOf(stranger.sts.getCallerIdentity({}));
      expect(refused).toEqual({ name: "InvalidClientTokenId", status: 403 });
    },

    async "a key without use says so"(aws) {
      const { UserName, AccessKeyId } = await userWithKey(aws);
      const { UserName: owner, AccessKeyLastUsed } = await aws.iam.getAccessKeyLastUsed({ AccessKeyId });
      expect(owner).toBe(UserName);
      expect(AccessKeyLastUsed?.LastUsedDate).toBeUndefined();
    },

    async "the use of a key is seen"(aws) {
      const { AccessKeyId, SecretAccessKey } = await userWithKey(aws);
      const own = aws.as({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey });
      await whenKnown(() => own.sts.getCallerIdentity({}));
      const { AccessKeyLastUsed } = await aws.iam.getAccessKeyLastUsed({ AccessKeyId });
      expect(AccessKeyLastUsed).toMatchObject({ ServiceName: "sts", LastUsedDate: expect.any(Date) });
    },

    async "keys come in pages"(aws) {
      const { UserName, AccessKeyId } = await userWithKey(aws);
      await aws.iam.createAccessKey({ UserName });
      const first = await aws.iam.listAccessKeys({ UserName, MaxItems: 1 });
      expect(first.AccessKeyMetadata?.map((key) => key.AccessKeyId)).toEqual([AccessKeyId]);
      expect(first.IsTruncated).toBe(true);
      const second = await aws.iam.listAccessKeys({ UserName, MaxItems: 1, Marker: first.Marker });
      expect(second).toMatchObject({ IsTruncated: false, AccessKeyMetadata: [{}] });
    },
  },
};

async function userWithKey({ iam }: Witness) {
  const UserName = unique("user");
  await iam.createUser({ UserName });
  const { AccessKey } = await iam.createAccessKey({ UserName });
  const AccessKeyId = present(AccessKey?.AccessKeyId, "the key's id");
  const SecretAccessKey = present(AccessKey?.SecretAccessKey, "the secret");
  return { UserName, AccessKeyId, SecretAccessKey };
}

/** A witness may take seconds to know a new key everywhere, as AWS does. */
async function whenKnown<T>(call: () => Promise<T>): Promise<T> {
  return vi.waitFor(call, { timeout: 15_000, interval: 300 });
}
