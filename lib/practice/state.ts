import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";

/**
 * Everything that the practice account remembers, as one JSON text.
 *
 * Lists throughout: names come from people, and a name such as "constructor" must not meet what every object has.
 * Secrets of access keys and session tokens are kept as SHA-256 digests, private keys of certificates not at all.
 * The two signing keys of the account itself are in it; the store seals the whole text.
 *
 * A change of the shape needs a new version number and, in `readState`, the way from the old one.
 */
const instant = z.iso.datetime();

const tag = z.object({ Key: z.string(), Value: z.string() });

const accessKey = z.object({
  accessKeyId: z.string(),
  secretDigest: z.string(),
  status: z.enum(["Active", "Inactive"]),
  createdAt: instant,
  /** AWS makes a key known everywhere some seconds after it was created. */
  usableFrom: instant,
  lastUse: z.object({ at: instant, service: z.string(), region: z.string() }).optional(),
});

/** What users and roles have in common. */
const principal = z.object({
  name: z.string(),
  path: z.string(),
  /** AIDA… or AROA… */
  id: z.string(),
  arn: z.string(),
  createdAt: instant,
  tags: z.array(tag),
  boundaryArn: z.string().optional(),
  attachedPolicyArns: z.array(z.string()),
  inlinePolicies: z.array(z.object({ name: z.string(), document: z.string() })),
});

const credential = z.object({ id: z.string(), at: instant });

const user = principal.extend({
  accessKeys: z.array(accessKey),
  // Accounts that were saved before there were any of these have none.
  groups: z.array(z.string()).default([]),
  passwordSetAt: instant.optional(),
  mfaDevices: z.array(credential).default([]),
  sshKeys: z.array(credential).default([]),
  signingCertificates: z.array(credential).default([]),
  serviceCredentials: z.array(credential).default([]),
});

const group = z.object({ id: z.string(), name: z.string(), path: z.string(), createdAt: instant });

const role = principal.extend({
  trustPolicy: z.string(),
  description: z.string().optional(),
  maxSessionSeconds: z.number(),
});

/** Temporary credentials that an assumed role was given. */
const roleSession = z.object({
  accessKeyId: z.string(),
  secretDigest: z.string(),
  tokenDigest: z.string(),
  roleArn: z.string(),
  sessionName: z.string(),
  expiresAt: instant,
});

const iotPolicy = z.object({
  region: z.string(),
  name: z.string(),
  arn: z.string(),
  createdAt: instant,
  modifiedAt: instant,
  defaultVersionId: z.string(),
  /** Numbers are never used again, also after a version was deleted. */
  lastVersion: z.number(),
  versions: z.array(z.object({ id: z.string(), document: z.string(), createdAt: instant })),
  tags: z.array(tag),
  /** Certificate ARNs and Cognito identity ids. */
  targets: z.array(z.string()),
});

const certificate = z.object({
  region: z.string(),
  id: z.string(),
  arn: z.string(),
  pem: z.string(),
  status: z.enum(["ACTIVE", "INACTIVE", "REVOKED"]),
  createdAt: instant,
  modifiedAt: instant,
  customerVersion: z.number(),
  notBefore: instant,
  notAfter: instant,
});

/** How a pool chooses a role by identity provider. Nothing is chosen here; it is kept to be read again. */
export const roleMapping = z.strictObject({
  Type: z.enum(["Token", "Rules"]),
  AmbiguousRoleResolution: z.enum(["AuthenticatedRole", "Deny"]).optional(),
});

const identityPool = z.object({
  region: z.string(),
  id: z.string(),
  name: z.string(),
  allowUnauthenticated: z.boolean(),
  allowClassicFlow: z.boolean().optional(),
  developerProviderName: z.string().optional(),
  supportedLoginProviders: z.record(z.string(), z.string()),
  tags: z.record(z.string(), z.string()),
  roles: z.record(z.string(), z.string()),
  openIdConnectProviderArns: z.array(z.string()).default([]),
  samlProviderArns: z.array(z.string()).default([]),
  roleMappings: z.record(z.string(), roleMapping).default({}),
});

const identity = z.object({
  region: z.string(),
  id: z.string(),
  poolId: z.string(),
  providerName: z.string(),
  developerUser: z.string(),
  createdAt: instant,
});

const stateSchema = z.object({
  version: z.literal(1),
  /** Makes this account's endpoints its own. */
  seed: z.uuid(),
  groups: z.array(group).default([]),
  users: z.array(user),
  roles: z.array(role),
  roleSessions: z.array(roleSession),
  iotPolicies: z.array(iotPolicy),
  certificates: z.array(certificate),
  /** With ARNs of the certificates that belong to them. */
  things: z
    .array(z.object({ region: z.string(), name: z.string(), principals: z.array(z.string()) }))
    .default([]),
  identityPools: z.array(identityPool),
  identities: z.array(identity),
  certificateAuthority: z.object({ privateKeyPem: z.string(), certificatePem: z.string() }).optional(),
  tokenKeyPem: z.string().optional(),
});

export type PracticeState = z.output<typeof stateSchema>;
export type Tag = z.output<typeof tag>;
export type AccessKey = z.output<typeof accessKey>;
export type Principal = z.output<typeof principal>;
export type User = z.output<typeof user>;
export type Role = z.output<typeof role>;
export type RoleSession = z.output<typeof roleSession>;
export type IotPolicy = z.output<typeof iotPolicy>;
export type Certificate = z.output<typeof certificate>;
export type IdentityPool = z.output<typeof identityPool>;
export type Identity = z.output<typeof identity>;

/** An account in which nobody has made anything yet. */
export function emptyState(): PracticeState {
  return {
    version: 1,
    seed: randomUUID(),
    groups: [],
    users: [],
    roles: [],
    roleSessions: [],
    iotPolicies: [],
    certificates: [],
    things: [],
    identityPools: [],
    identities: [],
  };
}

/** Throws where the text is not a state that this version of the product can read. */
export function readState(text: string): PracticeState {
  return stateSchema.parse(JSON.parse(text));
}

export function writeState(state: PracticeState): string {
  return JSON.stringify(state);
}
