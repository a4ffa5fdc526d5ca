import "server-only";
import type {
  CreateAccessKeyResponse,
  GetAccessKeyLastUsedResponse,
  ListAccessKeysResponse,
} from "@aws-sdk/client-iam";
import { z } from "zod";
import { digestOf } from "../digest";
import { operation } from "../operation";
import type { AccessKey, User } from "../state";
import { secretAccessKey, uniqueId } from "../unique-ids";
import type { World } from "../world";
import { accessKeyId, paging, userName } from "./limits";
import { iamPage } from "./pages";
import { findUser } from "./principals";
import { limitExceeded, noSuchEntity } from "./refusals";

const KEYS_MAX = 2;

/** Without it, the caller's own keys are meant. */
const ofUser = { UserName: userName.optional() };
const key = { AccessKeyId: accessKeyId };

export const accessKeys = {
  CreateAccessKey: operation(z.strictObject(ofUser), createAccessKey),

  ListAccessKeys: operation(
    z.strictObject({ ...ofUser, ...paging }),
    (world, input): ListAccessKeysResponse => {
      const user = findUser(world, input.UserName);
      const { items, rest } = iamPage(user.accessKeys, input);
      return { AccessKeyMetadata: items.map((each) => describe(user, each)), ...rest };
    },
  ),

  GetAccessKeyLastUsed: operation(z.strictObject(key), (world, input): GetAccessKeyLastUsedResponse => {
    for (const user of world.state.users) {
      const found = user.accessKeys.find((each) => each.accessKeyId === input.AccessKeyId);
      if (found) return { UserName: user.name, AccessKeyLastUsed: lastUse(found) };
    }
    throw notFound(input.AccessKeyId);
  }),

  UpdateAccessKey: operation(
    z.strictObject({ ...ofUser, ...key, Status: z.enum(["Active", "Inactive"]) }),
    (world, input) => {
      findKey(findUser(world, input.UserName), input.AccessKeyId).status = input.Status;
      return {};
    },
  ),

  DeleteAccessKey: operation(z.strictObject({ ...ofUser, ...key }), (world, input) => {
    const user = findUser(world, input.UserName);
    user.accessKeys.splice(user.accessKeys.indexOf(findKey(user, input.AccessKeyId)), 1);
    return {};
  }),
};

/** Every call makes a key, and only its answer ever holds the secret. */
function createAccessKey(world: World, input: { UserName?: string | undefined }): CreateAccessKeyResponse {
  const user = findUser(world, input.UserName);
  if (user.accessKeys.length >= KEYS_MAX) {
    throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${KEYS_MAX}`);
  }
  const secret = secretAccessKey();
  const created: AccessKey = {
    accessKeyId: uniqueId("AKIA", 20),
    secretDigest: digestOf(secret),
    status: "Active",
    createdAt: world.now.toISOString(),
    usableFrom: new Date(world.now.getTime() + world.keyDelayMs).toISOString(),
  };
  user.accessKeys.push(created);
  return { AccessKey: { ...describe(user, created), SecretAccessKey: secret } };
}

function describe(user: User, { accessKeyId: AccessKeyId, status, createdAt }: AccessKey) {
  return { UserName: user.name, AccessKeyId, Status: status, CreateDate: new Date(createdAt) };
}

/** A key that was never used has no date, and "N/A" for the rest. */
function lastUse({ lastUse: use }: AccessKey) {
  if (!use) return { ServiceName: "N/A", Region: "N/A" };
  return { LastUsedDate: new Date(use.at), ServiceName: use.service, Region: use.region };
}

function findKey(user: User, id: string): AccessKey {
  const found = user.accessKeys.find((each) => each.accessKeyId === id);
  if (!found) throw notFound(id);
  return found;
}

function notFound(id: string): Error {
  return noSuchEntity(`The Access Key with id ${id} cannot be found.`);
}
