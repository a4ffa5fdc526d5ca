import "server-only";
import {
  CertificateStateException,
  DeleteConflictException,
  InvalidRequestException,
  LimitExceededException,
  MalformedPolicyException,
  ResourceAlreadyExistsException,
  ResourceNotFoundException,
  VersionsLimitExceededException,
} from "@aws-sdk/client-iot";

const status = (httpStatusCode: number) => ({ httpStatusCode });

export function resourceNotFound(message: string): Error {
  return new ResourceNotFoundException({ message, $metadata: status(404) });
}

export function resourceAlreadyExists(message: string, resourceId: string, resourceArn: string): Error {
  return new ResourceAlreadyExistsException({ message, resourceId, resourceArn, $metadata: status(409) });
}

export function malformedPolicy(message: string): Error {
  return new MalformedPolicyException({ message, $metadata: status(400) });
}

export function versionsLimitExceeded(message: string): Error {
  return new VersionsLimitExceededException({ message, $metadata: status(409) });
}

export function deleteConflict(message: string): Error {
  return new DeleteConflictException({ message, $metadata: status(409) });
}

export function certificateState(message: string): Error {
  return new CertificateStateException({ message, $metadata: status(406) });
}

export function limitExceeded(message: string): Error {
  return new LimitExceededException({ message, $metadata: status(410) });
}

export function invalidRequest(message: string): Error {
  return new InvalidRequestException({ message, $metadata: status(400) });
}
