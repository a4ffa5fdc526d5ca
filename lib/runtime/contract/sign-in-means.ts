import { expect } from "vitest";
import { type Chapter, refusalOf, unique } from "./chapter";
import type { Witness } from "./witness";

const noSuchEntity = { name: "NoSuchEntityException", status: 404 };
const deleteConflict = { name: "DeleteConflictException", status: 409 };

export const signInMeans: Chapter = {
  title: "other ways to be a user than an access key",
  cases: {
    async "a new user has none of them"(aws) {
      const user = await newUser(aws);
      expect(await refusalOf(aws.iam.getLoginProfile(user))).toEqual(noSuchEntity);
      expect((await aws.iam.listMFADevices(user)).MFADevices).toEqual([]);
      expect((await aws.iam.listSSHPublicKeys(user)).SSHPublicKeys).toEqual([]);
      expect((await aws.iam.listSigningCertificates(user)).Certificates).toEqual([]);
    },

    async "a console password shows since when there is one, and is made once"(aws) {
      const user = await newUser(aws);
      const made = { ...user, Password: "a-Long-1-pass-word" };
      await aws.iam.createLoginProfile(made);
      const { LoginProfile } = await aws.iam.getLoginProfile(user);
      expect(LoginProfile).toMatchObject({ ...user, CreateDate: expect.any(Date) });
      const again = await refusalOf(aws.iam.createLoginProfile(made));
      expect(again).toEqual({ name: "EntityAlreadyExistsException", status: 409 });
      await aws.iam.deleteLoginProfile(user);
      expect(await refusalOf(aws.iam.getLoginProfile(user))).toEqual(noSuchEntity);
    },

    async "an MFA device is listed with its serial number"(aws) {
      const user = await newUser(aws);
      const SerialNumber = `arn:aws:iam::${aws.accountId}:mfa/${user.UserName}`;
      await aws.iam.enableMFADevice({
        ...user,
        SerialNumber,
        AuthenticationCode1: "123456",
        AuthenticationCode2: "654321",
      });
      const { MFADevices } = await aws.iam.listMFADevices(user);
      expect(MFADevices).toEqual([expect.objectContaining({ ...user, SerialNumber })]);
    },

    async "an SSH key is listed with its id"(aws) {
      const user = await newUser(aws);
      const uploaded = await aws.iam.uploadSSHPublicKey({ ...user, SSHPublicKeyBody: "ssh-rsa AAAA key" });
      const { SSHPublicKeys } = await aws.iam.listSSHPublicKeys(user);
      expect(SSHPublicKeys?.map(({ SSHPublicKeyId }) => SSHPublicKeyId)).toEqual([
        uploaded.SSHPublicKey?.SSHPublicKeyId,
      ]);
    },

    async "a signing certificate is listed with its id"(aws) {
      const user = await newUser(aws);
      const { certificatePem: CertificateBody } = await aws.iot.createKeysAndCertificate({});
      const uploaded = await aws.iam.uploadSigningCertificate({ ...user, CertificateBody });
      const { Certificates } = await aws.iam.listSigningCertificates(user);
      expect(Certificates?.map(({ CertificateId }) => CertificateId)).toEqual([
        uploaded.Certificate?.CertificateId,
      ]);
    },

    async "a service-specific credential is listed with its id"(aws) {
      const user = await newUser(aws);
      expect((await aws.iam.listServiceSpecificCredentials(user)).ServiceSpecificCredentials).toEqual([]);
      const ServiceName = "codecommit.amazonaws.com";
      const made = await aws.iam.createServiceSpecificCredential({ ...user, ServiceName });
      const { ServiceSpecificCredentials } = await aws.iam.listServiceSpecificCredentials(user);
      expect(
        ServiceSpecificCredentials?.map(({ ServiceSpecificCredentialId }) => ServiceSpecificCredentialId),
      ).toEqual([made.ServiceSpecificCredential?.ServiceSpecificCredentialId]);
    },

    async "a user that has one of them, or is in a group, can't be deleted"(aws) {
      const GroupName = unique("group");
      await aws.iam.createGroup({ GroupName });
      const { certificatePem: CertificateBody } = await aws.iot.createKeysAndCertificate({});
      const given: readonly ((user: User) => Promise<unknown>)[] = [
        (user) => aws.iam.addUserToGroup({ ...user, GroupName }),
        (user) => aws.iam.createLoginProfile({ ...user, Password: "a-Long-1-pass-word" }),
        (user) => aws.iam.uploadSSHPublicKey({ ...user, SSHPublicKeyBody: "ssh-rsa AAAA key" }),
        (user) => aws.iam.uploadSigningCertificate({ ...user, CertificateBody }),
        (user) =>
          aws.iam.createServiceSpecificCredential({ ...user, ServiceName: "codecommit.amazonaws.com" }),
        (user) =>
          aws.iam.enableMFADevice({
            ...user,
            SerialNumber: `arn:aws:iam::${aws.accountId}:mfa/${user.UserName}`,
            AuthenticationCode1: "123456",
            AuthenticationCode2: "654321",
          }),
      ];
      for (const give of given) {
        const user = await newUser(aws);
        await give(user);
        expect(await refusalOf(aws.iam.deleteUser(user))).toEqual(deleteConflict);
      }
    },

    async "an absent user is no such entity in every list of them"({ iam }) {
      const nobody = { UserName: unique("nobody") };
      expect(await refusalOf(iam.getLoginProfile(nobody))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.listMFADevices(nobody))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.listSSHPublicKeys(nobody))).toEqual(noSuchEntity);
      expect(await refusalOf(iam.listSigningCertificates(nobody))).toEqual(noSuchEntity);
    },
  },
};

interface User {
  readonly UserName: string;
}

async function newUser({ iam }: Witness): Promise<User> {
  const UserName = unique("user");
  await iam.createUser({ UserName });
  return { UserName };
}
