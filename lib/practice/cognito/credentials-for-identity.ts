import "server-only";
import type { GetCredentialsForIdentityResponse } from "@aws-sdk/client-cognito-identity";
import { z } from "zod";
import { unsignedOperation } from "../operation";
import type { Role } from "../state";
import { newRoleSession } from "../sts/role-sessions";
import { isTrusted } from "../sts/trust";
import type { World } from "../world";
import { findIdentity, findPool } from "./find";
import { cognitoId, logins, roleArn } from "./limits";
import { invalidPoolConfiguration, notAuthorized } from "./refusals";
import { readToken, type TokenClaims } from "./tokens";

const SESSION_SECONDS = 3_600;

const input = z.strictObject({
  IdentityId: cognitoId,
  Logins: logins.default({}),
  CustomRoleArn: roleArn.optional(),
});

/** The enhanced flow: Cognito takes on the pool's role for a user that shows its token. */
export const credentialsForIdentity = {
  GetCredentialsForIdentity: unsignedOperation(input, (world, asked): GetCredentialsForIdentityResponse => {
    const identity = findIdentity(world, asked.IdentityId);
    const claims = claimsOf(world, asked);
    const role = roleFor(
      world,
      claims,
      asked.CustomRoleArn ?? findPool(world, identity.poolId).roles.authenticated,
    );
    const asking = { role, sessionName: "CognitoIdentityCredentials", durationSeconds: SESSION_SECONDS };
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = newRoleSession(world, asking);
    return {
      IdentityId: identity.id,
      Credentials: {
        AccessKeyId: accessKeyId,
        SecretKey: secretAccessKey,
        SessionToken: sessionToken,
        Expiration: expiration,
      },
    };
  }),
};

function claimsOf(world: World, { IdentityId, Logins }: z.output<typeof input>): TokenClaims {
  const [token] = Object.values(Logins);
  const claims = token === undefined ? undefined : readToken(world, token);
  const expired = claims && claims.exp * 1_000 <= world.now.getTime();
  if (!claims || expired || claims.sub !== IdentityId) {
    throw notAuthorized("Invalid login token. Token is not valid for this identity or has expired.");
  }
  return claims;
}

function roleFor(world: World, claims: TokenClaims, arn: string | undefined): Role {
  const role = world.state.roles.find((each) => each.arn === arn);
  if (!role || !isTrusted(world, role, claims)) throw invalidPoolConfiguration();
  return role;
}
