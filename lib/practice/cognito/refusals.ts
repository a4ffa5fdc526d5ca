import "server-only";
import {
  DeveloperUserAlreadyRegisteredException,
  InvalidIdentityPoolConfigurationException,
  InvalidParameterException,
  LimitExceededException,
  NotAuthorizedException,
  ResourceNotFoundException,
} from "@aws-sdk/client-cognito-identity";

/** Cognito Identity answers every refusal with 400. */
const $metadata = { httpStatusCode: 400 };

export function resourceNotFound(message: string): Error {
  return new ResourceNotFoundException({ message, $metadata: { ...$metadata } });
}

export function invalidParameter(message: string): Error {
  return new InvalidParameterException({ message, $metadata: { ...$metadata } });
}

export function limitExceeded(message: string): Error {
  return new LimitExceededException({ message, $metadata: { ...$metadata } });
}

export function notAuthorized(message: string): Error {
  return new NotAuthorizedException({ message, $metadata: { ...$metadata } });
}

export function developerUserAlreadyRegistered(message: string): Error {
  return new DeveloperUserAlreadyRegisteredException({ message, $metadata: { ...$metadata } });
}

export function invalidPoolConfiguration(): Error {
  return new InvalidIdentityPoolConfigurationException({
    message: "Invalid identity pool configuration. Check assigned IAM roles for this pool.",
    $metadata: { ...$metadata },
  });
}
