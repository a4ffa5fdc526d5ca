/**
 * AWS's errors in words for somebody who is no AWS expert.
 *
 * One closed table by AWS's own names, without "Exception". What is not in it is AWS's refusal all the same and gets
 * the last words of this file; AWS's message is never passed on.
 */
import "server-only";
import type { AwsCall } from "@/lib/wizard/change";
import {
  clockWrong,
  expired,
  expiredToken,
  keyUnknown,
  notSignedUp,
  regionOff,
  secretWrong,
  tokenRefused,
  wrongSignature,
} from "./credential-words";
import { deniedWords } from "./denied-words";
import type { ServiceFailure } from "./failure";
import { limitWords } from "./limit-words";
import { type ProblemWords, tryAgain } from "./problem-words";
import { isAwsAction, repeatClass } from "./repeat-class";
import { isServerTrouble, isThrottling } from "./service-trouble";
import { signInWords } from "./sign-in-words";

type Words = ProblemWords | ((failure: ServiceFailure, action: string, call: AwsCall) => ProblemWords);

/** `action` is what was to be done, and decides what may be tried again; `call` is the one of its calls that failed. */
export function serviceWords(failure: ServiceFailure, action: string, call: AwsCall): ProblemWords {
  if (isThrottling(failure)) return throttled;
  const ofSignIn = signInWords(failure, call.action);
  if (ofSignIn) return ofSignIn;
  const words = Object.hasOwn(byName, failure.name) ? byName[failure.name] : undefined;
  if (words === undefined) return isServerTrouble(failure) ? awsTrouble : otherRefusal;
  return typeof words === "function" ? words(failure, action, call) : words;
}

const throttled: ProblemWords = {
  code: "throttled",
  message: "AWS gets more calls from this account at the moment than it takes.",
  remedy: tryAgain,
  transient: true,
};

const awsTrouble: ProblemWords = {
  code: "aws-trouble",
  message: "AWS had trouble of its own and did not finish the call.",
  remedy: "Wait a minute, then try again; what was done already is found and not done twice.",
  transient: true,
  unknown: true,
};

const nameTaken: ProblemWords = {
  code: "name-taken",
  message: "The account has something of this name already.",
  remedy: "Review the changes again: the review now shows what is there.",
};

const inUse: ProblemWords = {
  code: "still-in-use",
  message: "AWS does not delete this while something else still uses it.",
  remedy: "Wait a few minutes and try again: AWS needs them to notice that it is no longer in use.",
  transient: true,
};

/** AWS IoT needs up to five minutes to notice that something was detached; IAM notices in seconds. */
const stillAttached = (_: ServiceFailure, action: string): ProblemWords =>
  action.startsWith("iot:") ? { ...inUse, code: "still-attached" } : inUse;

const busy: ProblemWords = {
  code: "changed-meanwhile",
  message: "Somebody else is changing the same thing in AWS at this moment.",
  remedy: tryAgain,
  transient: true,
};

const documentRefused: ProblemWords = {
  code: "policy-refused",
  message: "AWS does not accept the policy document.",
  remedy:
    "Check names and ARNs that were typed for this step; if they are right, ask support with the request ID.",
};

const inputRefused: ProblemWords = {
  code: "input-refused",
  message: "AWS does not accept a value of this call.",
  remedy:
    "Check the names that were typed for this step; if they are right, ask support with the request ID.",
};

const belongsToAws: ProblemWords = {
  code: "not-changeable",
  message: "AWS manages this itself and does not let it be changed.",
  remedy: "Choose another name for this step.",
};

const notFound = (_: ServiceFailure, action: string): ProblemWords => ({
  code: "not-found",
  message: "AWS does not find what this call needs.",
  remedy: "Wait a minute and try again; if it stays, it was deleted: review the changes again.",
  // AWS may need seconds to show everywhere what was just made. Who only looks gets the answer that it is not there.
  ...(isAwsAction(action) && repeatClass[action] !== "read" && { transient: true as const }),
});

const denied = (failure: ServiceFailure, _: string, call: AwsCall): ProblemWords =>
  deniedWords(failure, call);

const limit = (_: ServiceFailure, action: string): ProblemWords => limitWords(action);

const byName: Readonly<Record<string, Words>> = {
  AccessDenied: denied,
  UnauthorizedOperation: denied,
  Unauthorized: denied,
  NotAuthorized: denied,
  Forbidden: denied,

  InvalidClientTokenId: keyUnknown,
  UnrecognizedClient: keyUnknown,
  InvalidAccessKeyId: keyUnknown,
  MissingAuthenticationToken: keyUnknown,
  ExpiredToken: expiredToken,
  TokenRefreshRequired: expired,
  SignatureDoesNotMatch: wrongSignature,
  InvalidSignature: wrongSignature,
  IncompleteSignature: secretWrong,
  RequestExpired: clockWrong,
  RequestInTheFuture: clockWrong,
  RequestTimeTooSkewed: clockWrong,
  RegionDisabled: regionOff,
  OptInRequired: notSignedUp,
  SubscriptionRequired: notSignedUp,

  LimitExceeded: limit,
  VersionsLimitExceeded: limit,
  EntityAlreadyExists: nameTaken,
  ResourceAlreadyExists: nameTaken,
  ResourceConflict: nameTaken,
  DeveloperUserAlreadyRegistered: nameTaken,
  NoSuchEntity: notFound,
  ResourceNotFound: notFound,
  DeleteConflict: stillAttached,
  CertificateState: stillAttached,
  ConcurrentModification: busy,
  EntityTemporarilyUnmodifiable: busy,
  ConflictingResourceUpdate: busy,
  UnmodifiableEntity: belongsToAws,
  PolicyNotAttachable: belongsToAws,

  MalformedPolicy: documentRefused,
  MalformedPolicyDocument: documentRefused,
  PackedPolicyTooLarge: documentRefused,
  InvalidInput: inputRefused,
  InvalidRequest: inputRefused,
  InvalidParameter: inputRefused,
  InvalidParameterValue: inputRefused,
  Validation: inputRefused,
  ValidationError: inputRefused,
  MalformedCertificate: inputRefused,

  InvalidIdentityToken: tokenRefused,
  IDPRejectedClaim: tokenRefused,
  IDPCommunicationError: { ...tokenRefused, transient: true },
  InvalidIdentityPoolConfiguration: tokenRefused,
};

const otherRefusal: ProblemWords = {
  code: "aws-refused",
  message: "AWS refused the call.",
  remedy: "Try again; if it stays, ask support with the AWS error and the request ID.",
};
