import "server-only";
import {
  DeleteConflictException,
  EntityAlreadyExistsException,
  InvalidInputException,
  LimitExceededException,
  MalformedPolicyDocumentException,
  NoSuchEntityException,
} from "@aws-sdk/client-iam";

const status = (httpStatusCode: number) => ({ httpStatusCode });

export function noSuchEntity(message: string): Error {
  return new NoSuchEntityException({ message, $metadata: status(404) });
}

export function entityAlreadyExists(message: string): Error {
  return new EntityAlreadyExistsException({ message, $metadata: status(409) });
}

export function limitExceeded(message: string): Error {
  return new LimitExceededException({ message, $metadata: status(409) });
}

export function deleteConflict(message: string): Error {
  return new DeleteConflictException({ message, $metadata: status(409) });
}

export function malformedPolicyDocument(message: string): Error {
  return new MalformedPolicyDocumentException({ message, $metadata: status(400) });
}

export function invalidInput(message: string): Error {
  return new InvalidInputException({ message, $metadata: status(400) });
}
