import "server-only";
import { CognitoIdentityServiceException } from "@aws-sdk/client-cognito-identity";
import { IAMServiceException } from "@aws-sdk/client-iam";
import { IoTServiceException } from "@aws-sdk/client-iot";
import { STSServiceException } from "@aws-sdk/client-sts";

/** As IAM spells the services in actions. */
export type Service = "iam" | "iot" | "cognito-identity" | "sts";

/** How one service says what all of them must be able to say, though its model lacks it. */
interface Dialect {
  readonly exception: typeof IAMServiceException;
  readonly unknownKey: string;
  readonly wrongSecret: string;
  readonly expiredToken: string;
  readonly accessDenied: string;
  readonly invalidInput: string;
  /** HTTP status of the first four; what is wrong with the input is 400 everywhere. */
  readonly status: number;
}

const query = {
  unknownKey: "InvalidClientTokenId",
  wrongSecret: "SignatureDoesNotMatch",
  expiredToken: "ExpiredToken",
  accessDenied: "AccessDenied",
  invalidInput: "ValidationError",
  status: 403,
};

const json = {
  unknownKey: "UnrecognizedClientException",
  wrongSecret: "InvalidSignatureException",
  expiredToken: "ExpiredTokenException",
  accessDenied: "AccessDeniedException",
  invalidInput: "ValidationException",
  status: 400,
};

const dialects: Readonly<Record<Service, Dialect>> = {
  iam: { ...query, exception: IAMServiceException },
  sts: { ...query, exception: STSServiceException },
  iot: { ...json, exception: IoTServiceException, invalidInput: "InvalidRequestException", status: 403 },
  "cognito-identity": { ...json, exception: CognitoIdentityServiceException },
};

type Refusal = "unknownKey" | "wrongSecret" | "expiredToken" | "accessDenied" | "invalidInput";

/** The service's exception for a refusal that is not tied to one operation. */
export function refusal(service: Service, reason: Refusal, message: string): Error {
  const dialect = dialects[service];
  return new dialect.exception({
    name: dialect[reason],
    $fault: "client",
    message,
    $metadata: { httpStatusCode: reason === "invalidInput" ? 400 : dialect.status },
  });
}

const clients: Readonly<Record<string, Service>> = {
  IAMClient: "iam",
  IoTClient: "iot",
  CognitoIdentityClient: "cognito-identity",
  STSClient: "sts",
};

/** The service of an SDK client, by the name that the client gives to its middlewares. */
export function serviceOf(clientName: string): Service {
  const service = clients[clientName];
  if (!service) throw new Error(`the practice account has no service for the client: ${clientName}`);
  return service;
}
