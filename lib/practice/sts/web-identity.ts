import "server-only";
import type { AssumeRoleWithWebIdentityResponse } from "@aws-sdk/client-sts";
import { z } from "zod";
import { sessionArn } from "../caller";
import { readToken, type TokenClaims } from "../cognito/tokens";
import { unsignedOperation } from "../operation";
import { refusal } from "../service";
import type { Role } from "../state";
import type { World } from "../world";
import { expiredToken, invalidIdentityToken, notTrusted } from "./refusals";
import { newRoleSession } from "./role-sessions";
import { isTrusted } from "./trust";

const input = z.strictObject({
  RoleArn: z.string().min(20).max(2_048),
  RoleSessionName: z
    .string()
    .min(2)
    .max(64)
    .regex(/^[\w+=,.@-]*$/),
  WebIdentityToken: z.string().min(4).max(20_000),
  DurationSeconds: z.number().int().min(900).max(43_200).default(3_600),
});

/** The basic (classic) flow: a user of an identity pool takes on a role with its token, without any AWS key. */
export const webIdentity = {
  AssumeRoleWithWebIdentity: unsignedOperation(input, assumeRole),
};

function assumeRole(world: World, asked: z.output<typeof input>): AssumeRoleWithWebIdentityResponse {
  const claims = readClaims(world, asked.WebIdentityToken);
  const role = trustingRole(world, asked.RoleArn, claims);
  if (asked.DurationSeconds > role.maxSessionSeconds) {
    const message = "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.";
    throw refusal("sts", "invalidInput", message);
  }
  const { RoleSessionName: sessionName, DurationSeconds: durationSeconds } = asked;
  const session = newRoleSession(world, { role, sessionName, durationSeconds });
  return {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.sessionToken,
      Expiration: session.expiration,
    },
    AssumedRoleUser: { AssumedRoleId: `${role.id}:${sessionName}`, Arn: sessionArn(role, { sessionName }) },
    SubjectFromWebIdentityToken: claims.sub,
    Audience: claims.aud,
    Provider: "cognito-identity.amazonaws.com",
  };
}

function readClaims(world: World, token: string): TokenClaims {
  const claims = readToken(world, token);
  if (!claims) throw invalidIdentityToken("The ID Token provided is not a valid JWT.");
  if (claims.exp * 1_000 <= world.now.getTime()) throw expiredToken("Token expired");
  const pool = world.state.identityPools.find(({ id }) => id === claims.aud);
  if (pool?.allowClassicFlow === false) {
    throw invalidIdentityToken("Basic (classic) flow is not enabled, please use enhanced flow.");
  }
  return claims;
}

function trustingRole(world: World, arn: string, claims: TokenClaims): Role {
  const role = world.state.roles.find((each) => each.arn === arn);
  if (!role || !isTrusted(world, role, claims)) throw notTrusted();
  return role;
}
