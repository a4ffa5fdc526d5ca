import "server-only";
import { ExpiredTokenException, InvalidIdentityTokenException } from "@aws-sdk/client-sts";
import { refusal } from "../service";

export function invalidIdentityToken(message: string): Error {
  return new InvalidIdentityTokenException({ message, $metadata: { httpStatusCode: 400 } });
}

export function expiredToken(message: string): Error {
  return new ExpiredTokenException({ message, $metadata: { httpStatusCode: 400 } });
}

/** STS never says which condition of a trust policy failed, nor whether the role exists. */
export function notTrusted(): Error {
  return refusal("sts", "accessDenied", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
}
