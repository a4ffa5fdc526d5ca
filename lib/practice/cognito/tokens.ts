import "server-only";
import { createPublicKey, generateKeyPair, sign, verify } from "node:crypto";
import { promisify } from "node:util";
import { z } from "zod";
import type { Identity } from "../state";
import type { World } from "../world";

/** What a token of an identity pool says. Times are seconds since 1970. */
export interface TokenClaims {
  /** The identity. */
  readonly sub: string;
  /** The pool. */
  readonly aud: string;
  /** How the user signed in: three values for a developer identity. */
  readonly amr: readonly string[];
  readonly exp: number;
}

const ISSUER = "https://cognito-identity.amazonaws.com";

const claimsSchema = z.object({
  iss: z.literal(ISSUER),
  sub: z.string(),
  aud: z.string(),
  amr: z.array(z.string()),
  exp: z.number(),
});

/** A JWT as Cognito Identity issues it to a developer's user, signed with this account's own key. */
export async function signToken(world: World, identity: Identity, durationSeconds: number): Promise<string> {
  const { id, poolId, providerName, developerUser } = identity;
  const iat = Math.floor(world.now.getTime() / 1_000);
  const header = { kid: `${world.region}-practice`, typ: "JWS", alg: "RS512" };
  const claims = {
    sub: id,
    aud: poolId,
    amr: ["authenticated", providerName, `${providerName}:${poolId}:${developerUser}`],
    iss: ISSUER,
    exp: iat + durationSeconds,
    iat,
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  world.state.tokenKeyPem ??= (await newKeyPair()).privateKey;
  const signature = sign("RSA-SHA512", Buffer.from(signed), world.state.tokenKeyPem).toString("base64url");
  return `${signed}.${signature}`;
}

/** The claims of a token that this account has signed, expired or not; undefined for any other text. */
export function readToken(world: World, token: string): TokenClaims | undefined {
  const [header, claims, signature, ...rest] = token.split(".");
  if (header === undefined || claims === undefined || signature === undefined || rest.length > 0)
    return undefined;
  const { tokenKeyPem } = world.state;
  // Without a key no token was ever signed here.
  if (tokenKeyPem === undefined) return undefined;
  const publicKey = createPublicKey(tokenKeyPem);
  const bytes = Buffer.from(signature, "base64url");
  if (!verify("RSA-SHA512", Buffer.from(`${header}.${claims}`), publicKey, bytes)) return undefined;
  return claimsSchema.parse(JSON.parse(Buffer.from(claims, "base64url").toString("utf8")));
}

const generateKeys = promisify(generateKeyPair);

function newKeyPair() {
  return generateKeys("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
