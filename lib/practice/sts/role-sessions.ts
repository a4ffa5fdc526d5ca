import "server-only";
import { randomBytes } from "node:crypto";
import { digestOf } from "../digest";
import type { Role } from "../state";
import { secretAccessKey, uniqueId } from "../unique-ids";
import type { World } from "../world";

interface Asked {
  readonly role: Role;
  readonly sessionName: string;
  readonly durationSeconds: number;
}

/** Temporary credentials of a role. They end by themselves, and with the role. */
export function newRoleSession({ state, now }: World, { role, sessionName, durationSeconds }: Asked) {
  const credentials = {
    accessKeyId: uniqueId("ASIA", 20),
    secretAccessKey: secretAccessKey(),
    sessionToken: randomBytes(300).toString("base64"),
    expiration: new Date(now.getTime() + durationSeconds * 1_000),
  };
  state.roleSessions = state.roleSessions.filter(({ expiresAt }) => new Date(expiresAt) > now);
  state.roleSessions.push({
    accessKeyId: credentials.accessKeyId,
    secretDigest: digestOf(credentials.secretAccessKey),
    tokenDigest: digestOf(credentials.sessionToken),
    roleArn: role.arn,
    sessionName,
    expiresAt: credentials.expiration.toISOString(),
  });
  return credentials;
}
