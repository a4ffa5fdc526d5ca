import "server-only";
import type {
  CreateServiceSpecificCredentialResponse,
  ListMFADevicesResponse,
  ListServiceSpecificCredentialsResponse,
  ListSigningCertificatesResponse,
  ListSSHPublicKeysResponse,
  UploadSigningCertificateResponse,
  UploadSSHPublicKeyResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { operation } from "../operation";
import type { User } from "../state";
import { secretAccessKey, uniqueId } from "../unique-ids";
import type { World } from "../world";
import { paging, userName } from "./limits";
import { iamPage } from "./pages";
import { findUser } from "./principals";
import { entityAlreadyExists } from "./refusals";

const ofUser = { UserName: userName };
const code = z.string().regex(/^\d{6}$/);
const text = z.string().min(1).max(16_384);

/**
 * What a user may have beside access keys and a password. The practice account checks none of it: it is here so that
 * a second look finds what others have added.
 */
export const userCredentials = {
  EnableMFADevice: operation(
    z.strictObject({
      ...ofUser,
      SerialNumber: z.string().min(9).max(256),
      AuthenticationCode1: code,
      AuthenticationCode2: code,
    }),
    (world, input) => {
      const { mfaDevices } = findUser(world, input.UserName);
      const { SerialNumber: id } = input;
      if (mfaDevices.some((device) => device.id === id)) throw entityAlreadyExists(`Device ${id} is in use.`);
      mfaDevices.push({ id, at: world.now.toISOString() });
      return {};
    },
  ),

  ListMFADevices: operation(listing(), (world, input): ListMFADevicesResponse => {
    const { user, items, rest } = listed(world, input, "mfaDevices");
    const MFADevices = items.map(({ id, at }) => ({
      UserName: user.name,
      SerialNumber: id,
      EnableDate: new Date(at),
    }));
    return { MFADevices, ...rest };
  }),

  UploadSSHPublicKey: operation(
    z.strictObject({ ...ofUser, SSHPublicKeyBody: text }),
    (world, input): UploadSSHPublicKeyResponse => {
      const { user, id, at } = added(world, input.UserName, "sshKeys", "APKA");
      return {
        SSHPublicKey: {
          UserName: user.name,
          SSHPublicKeyId: id,
          Fingerprint: "00",
          SSHPublicKeyBody: input.SSHPublicKeyBody,
          Status: "Active",
          UploadDate: at,
        },
      };
    },
  ),

  ListSSHPublicKeys: operation(listing(), (world, input): ListSSHPublicKeysResponse => {
    const { user, items, rest } = listed(world, input, "sshKeys");
    const SSHPublicKeys = items.map(({ id, at }) => ({
      UserName: user.name,
      SSHPublicKeyId: id,
      Status: "Active" as const,
      UploadDate: new Date(at),
    }));
    return { SSHPublicKeys, ...rest };
  }),

  UploadSigningCertificate: operation(
    z.strictObject({ ...ofUser, CertificateBody: text }),
    (world, input): UploadSigningCertificateResponse => {
      const { user, id } = added(world, input.UserName, "signingCertificates", "");
      return {
        Certificate: {
          UserName: user.name,
          CertificateId: id,
          CertificateBody: input.CertificateBody,
          Status: "Active",
        },
      };
    },
  ),

  ListSigningCertificates: operation(listing(), (world, input): ListSigningCertificatesResponse => {
    const { user, items, rest } = listed(world, input, "signingCertificates");
    const Certificates = items.map(({ id }) => ({
      UserName: user.name,
      CertificateId: id,
      CertificateBody: "not kept",
      Status: "Active" as const,
    }));
    return { Certificates, ...rest };
  }),

  CreateServiceSpecificCredential: operation(
    z.strictObject({ ...ofUser, ServiceName: text }),
    (world, input): CreateServiceSpecificCredentialResponse => {
      const { user, id, at } = added(world, input.UserName, "serviceCredentials", "ACCA");
      return {
        ServiceSpecificCredential: {
          UserName: user.name,
          ServiceName: input.ServiceName,
          ServiceSpecificCredentialId: id,
          ServicePassword: secretAccessKey(),
          Status: "Active",
          CreateDate: at,
        },
      };
    },
  ),

  ListServiceSpecificCredentials: operation(
    z.strictObject({ ...ofUser, ...paging, ServiceName: text.optional() }),
    (world, input): ListServiceSpecificCredentialsResponse => {
      const { user, items, rest } = listed(world, input, "serviceCredentials");
      const ServiceSpecificCredentials = items.map(({ id, at }) => ({
        UserName: user.name,
        Status: "Active" as const,
        ServiceUserName: user.name,
        ServiceName: "codecommit.amazonaws.com",
        ServiceSpecificCredentialId: id,
        CreateDate: new Date(at),
      }));
      return { ServiceSpecificCredentials, ...rest };
    },
  ),
};

type Kind = "mfaDevices" | "sshKeys" | "signingCertificates" | "serviceCredentials";

function listing() {
  return z.strictObject({ ...ofUser, ...paging });
}

function listed(
  world: World,
  input: { UserName: string; Marker?: number | undefined; MaxItems: number },
  kind: Kind,
) {
  const user = findUser(world, input.UserName);
  return { user, ...iamPage(user[kind], input) };
}

function added(
  world: World,
  name: string,
  kind: Kind,
  prefix: "APKA" | "ACCA" | "",
): { user: User; id: string; at: Date } {
  const user = findUser(world, name);
  const id = uniqueId(prefix, 20);
  user[kind].push({ id, at: world.now.toISOString() });
  return { user, id, at: world.now };
}
