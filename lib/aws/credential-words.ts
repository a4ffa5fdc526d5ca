import "server-only";
import type { ServiceFailure } from "./failure";
import type { ProblemWords } from "./problem-words";

export const keyUnknown: ProblemWords = {
  code: "key-unknown",
  message: "AWS does not know this access key in this region.",
  remedy:
    "Check the access key ID and that the key is active; a key that begins with ASIA also needs its session token.",
};

export const expired: ProblemWords = {
  code: "credentials-expired",
  message: "The AWS credentials have expired.",
  remedy: "Get new ones and enter them in the step AWS account; everything else stays as it is.",
};

export const clockWrong: ProblemWords = {
  code: "clock-wrong",
  message: "AWS refused the call because this server's clock is wrong.",
  remedy: "Set the clock of this server to the right time, then try again.",
};

export const secretWrong: ProblemWords = {
  code: "secret-wrong",
  message: "The secret access key does not belong to this access key ID.",
  remedy: "Enter the secret access key again, all 40 characters of it.",
};

export const regionOff: ProblemWords = {
  code: "region-off",
  message: "The chosen region is switched off in this AWS account.",
  remedy: "Switch it on in the AWS console under Account, AWS Regions, or choose another region.",
};

export const notSignedUp: ProblemWords = {
  code: "account-not-active",
  message: "The AWS account may not use this service yet.",
  remedy: "Sign in to the AWS console as the account's owner and complete what it asks for, then try again.",
};

export const tokenRefused: ProblemWords = {
  code: "token-refused",
  message: "AWS does not accept the sign-in token of the identity pool.",
  remedy: "Run the proof again; if it stays, check that the role's trust policy names this identity pool.",
};

export const wrongSignature = ({ message }: ServiceFailure): ProblemWords =>
  /signature (expired|not yet current)/i.test(message) ? clockWrong : secretWrong;

export const expiredToken = (_: ServiceFailure, action: string): ProblemWords =>
  action === "sts:AssumeRoleWithWebIdentity" ? tokenRefused : expired;
