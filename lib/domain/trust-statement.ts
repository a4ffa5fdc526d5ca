/** Reading the statements of a trust policy, where every element may be one value or a list. */
import { like } from "./condition-operator";
import { isJsonObject, type Json, type JsonObject } from "./json";
import type { CognitoNames } from "./policy-document";

export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly wanted: readonly string[];
}

/** The statements of a policy document, also where one stands on its own. */
export function statementsOf(document: Json): readonly JsonObject[] {
  return isJsonObject(document) ? listOf(document.Statement).filter(isJsonObject) : [];
}

/** The values of a policy element. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function conditionsOf(statement: JsonObject): readonly Condition[] {
  return membersOf(statement.Condition).flatMap(([operator, keys]) =>
    membersOf(keys).map(([key, wanted]) => ({ operator, key, wanted: listOf(wanted).map(String) })),
  );
}

/** Whether a statement speaks of taking on the role with a token of Cognito, to allow or to deny it. */
export function isAboutTokens(statement: JsonObject, names: CognitoNames): boolean {
  const principal = statement.Principal;
  const federated = listOf(isJsonObject(principal) ? principal.Federated : principal);
  const actions = listOf(statement.Action).map((action) => String(action).toLowerCase());
  return (
    federated.some((name) => name === names.principal || name === "*") &&
    actions.some((action) => like(action, "sts:assumerolewithwebidentity"))
  );
}

export function membersOf(value: Json | undefined): readonly [string, Json][] {
  return isJsonObject(value) ? Object.entries(value) : [];
}
