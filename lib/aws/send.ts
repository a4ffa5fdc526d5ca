import "server-only";
import type { Json, JsonObject } from "@/lib/domain/json";
import { isJsonObject } from "@/lib/domain/json";
import type { AwsCall } from "@/lib/wizard/change";
import type { AwsClients } from "./clients";
import { type CognitoCommand, cognitoOperations } from "./cognito-operations";
import { failedAt } from "./failed-call";
import { type IamCommand, iamOperations } from "./iam-operations";
import { type IotCommand, iotOperations } from "./iot-operations";
import { type StsCommand, stsOperations } from "./sts-operations";

/**
 * Sends a call that is data, and gives AWS's answer as the SDK has it, unparsed. Throws what the SDK throws, with the
 * call it belongs to (failed-call.ts).
 *
 * The operations that may be sent are those of the four tables; anything else is a fault.
 */
export function send(clients: AwsClients, call: AwsCall): Promise<unknown> {
  return sent(clients, call).catch((error: unknown) => {
    throw failedAt(error, call);
  });
}

function sent(clients: AwsClients, { action, input }: AwsCall): Promise<unknown> {
  const [service = "", operation = ""] = action.split(":");
  const text = withDocumentsAsText(input);
  switch (service) {
    case "iam":
      return run<IamCommand>(clients.iam, iamOperations, operation, text, clients.signal);
    case "iot":
      return run<IotCommand>(clients.iot, iotOperations, operation, text, clients.signal);
    case "cognito-identity":
      return run<CognitoCommand>(clients.cognitoIdentity, cognitoOperations, operation, text, clients.signal);
    case "sts":
      return run<StsCommand>(clients.sts, stsOperations, operation, text, clients.signal);
    default:
      throw unknownOperation(action);
  }
}

interface Client<Command> {
  send(command: Command, options: { abortSignal?: AbortSignal }): Promise<unknown>;
}

type Operations<Command> = Readonly<Record<string, new (input: never) => Command>>;

function run<Command>(
  client: Client<Command>,
  operations: Operations<Command>,
  operation: string,
  input: JsonObject,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const Operation = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (!Operation) throw unknownOperation(operation);
  // The border from JSON to the SDK's types: AWS itself checks the input, and says what is wrong with it.
  const command = new Operation(input as never);
  return client.send(command, signal ? { abortSignal: signal } : {});
}

/** The fields in which AWS wants a policy document as text. */
const documentFields: ReadonlySet<string> = new Set([
  "PolicyDocument",
  "AssumeRolePolicyDocument",
  "policyDocument",
]);

function withDocumentsAsText(input: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, documentFields.has(field) ? asText(value) : value]),
  );
}

/** Indented, because people read it in AWS's console; AWS does not count blanks against its limits. */
function asText(document: Json): Json {
  return isJsonObject(document) ? JSON.stringify(document, null, 2) : document;
}

function unknownOperation(name: string): Error {
  return new Error(`the product does not send this operation: ${name}`);
}
