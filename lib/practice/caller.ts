import "server-only";
import { digestOf } from "./digest";
import { refusal, type Service } from "./service";
import type { AccessKey, PracticeState, Role, RoleSession, User } from "./state";
import { iamArn, partitionOf, practiceAccountId } from "./world";

/** What an SDK client signs with. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** The administrator of the practice account. Nothing secret: they open nothing but a made-up account. */
export const practiceCredentials = {
  accessKeyId: "AKIAPRACTICEACCOUNTX",
  secretAccessKey: "these+40+letters+are+not+a+secret+at+all",
} as const satisfies Credentials;

/** Who calls, in the words of GetCallerIdentity. */
export type Caller = { readonly arn: string; readonly userId: string } & (
  | { readonly kind: "administrator" }
  | { readonly kind: "user"; readonly user: User }
  | { readonly kind: "session"; readonly role: Role }
);

export interface Call {
  readonly service: Service;
  readonly region: string;
  readonly now: Date;
}

/** Throws what the service answers where the credentials are not good (or not yet: a new key takes seconds). */
export function authenticate(state: PracticeState, credentials: Credentials, call: Call): Caller {
  if (credentials.accessKeyId === practiceCredentials.accessKeyId) {
    return asAdministrator(credentials, call);
  }
  return asUser(state, credentials, call) ?? asSession(state, credentials, call);
}

function asAdministrator(credentials: Credentials, call: Call): Caller {
  if (credentials.secretAccessKey !== practiceCredentials.secretAccessKey) throw wrongSecret(call);
  const arn = iamArn({ partition: partitionOf(call.region) }, "user/practice-admin");
  return { kind: "administrator", arn, userId: "AIDAPRACTICEADMINXXXX" };
}

function asUser(state: PracticeState, credentials: Credentials, call: Call): Caller | undefined {
  for (const user of state.users) {
    const key = user.accessKeys.find(({ accessKeyId }) => accessKeyId === credentials.accessKeyId);
    if (!key) continue;
    if (key.status !== "Active" || call.now < new Date(key.usableFrom)) throw unknownKey(call);
    if (key.secretDigest !== digestOf(credentials.secretAccessKey)) throw wrongSecret(call);
    noteUse(key, call);
    return { kind: "user", user, arn: user.arn, userId: user.id };
  }
  return undefined;
}

function asSession(state: PracticeState, credentials: Credentials, call: Call): Caller {
  const session = state.roleSessions.find(({ accessKeyId }) => accessKeyId === credentials.accessKeyId);
  const role = session && state.roles.find(({ arn }) => arn === session.roleArn);
  if (!session || !role || digestOf(credentials.sessionToken ?? "") !== session.tokenDigest) {
    throw unknownKey(call);
  }
  if (session.secretDigest !== digestOf(credentials.secretAccessKey)) throw wrongSecret(call);
  if (call.now >= new Date(session.expiresAt)) throw expiredToken(call);
  const userId = `${role.id}:${session.sessionName}`;
  return { kind: "session", role, arn: sessionArn(role, session), userId };
}

/** The ARN of an assumed role names the role without its path. */
export function sessionArn(role: Role, session: Pick<RoleSession, "sessionName">): string {
  const [, partition] = role.arn.split(":");
  return `arn:${partition}:sts::${practiceAccountId}:assumed-role/${role.name}/${session.sessionName}`;
}

function noteUse(key: AccessKey, call: Call): void {
  key.lastUse = { at: call.now.toISOString(), service: call.service, region: call.region };
}

function unknownKey({ service }: Call): Error {
  return refusal(service, "unknownKey", "The security token included in the request is invalid.");
}

function wrongSecret({ service }: Call): Error {
  return refusal(
    service,
    "wrongSecret",
    "The request signature we calculated does not match the signature you provided.",
  );
}

function expiredToken({ service }: Call): Error {
  return refusal(service, "expiredToken", "The security token included in the request is expired.");
}
