/**
 * The policy documents of the setup, as the manual prints them, key for key: a document that BlueRange's vendor tested
 * is worth more than a tidier one. A value that AWS has yet to tell (the id of a pool) may stand in them as any Json.
 */
import { isJsonObject, type Json, type JsonObject } from "./json";

/** What the IoT client certificate may do. The manual's resource is "*". */
export function iotPolicy(resource: string): JsonObject {
  return allow({
    Action: ["iot:Connect", "iot:Publish", "iot:Subscribe", "iot:Receive"],
    Resource: resource,
  });
}

/** The manual's fifth right of the IAM user: reading the role that it hands out. */
export function getRolePolicy(roleArn: string): JsonObject {
  return allow({ Action: "iam:GetRole", Resource: roleArn });
}

/** Whether the condition on `amr` is written as in the manual or as AWS documents it for several values. */
export type TrustCondition = "manual" | "aws";

/** The operator of the condition on `amr` in each form. */
export const amrOperators = {
  manual: "ForAllValues:StringEquals",
  aws: "ForAnyValue:StringLike",
} as const satisfies Readonly<Record<TrustCondition, string>>;

export interface Trust {
  readonly identityPoolIds: readonly Json[];
  readonly condition: TrustCondition;
  /** Of the region; the commercial ones where left out. */
  readonly names?: CognitoNames;
}

/** Who may take on the role RelutionOrganizationAccess: signed-in users of these identity pools. */
export function trustPolicy({ identityPoolIds, condition, names = commercialNames }: Trust): JsonObject {
  const amr = { [amrOperators[condition]]: { [`${names.keyPrefix}:amr`]: "authenticated" } };
  const aud = { StringEquals: { [`${names.keyPrefix}:aud`]: oneOrList(identityPoolIds) } };
  return webIdentityTrust(names, condition === "manual" ? { ...amr, ...aud } : { ...aud, ...amr });
}

/** Who may take on one of the two roles that the Cognito console makes with a pool. */
export function defaultRoleTrust(
  identityPoolId: Json,
  kind: "authenticated" | "unauthenticated",
  names: CognitoNames = commercialNames,
): JsonObject {
  return webIdentityTrust(names, {
    StringEquals: { [`${names.keyPrefix}:aud`]: identityPoolId },
    "ForAnyValue:StringLike": { [`${names.keyPrefix}:amr`]: kind },
  });
}

/** What the Cognito console lets those two roles do. */
export function oneClickPolicy(): JsonObject {
  return allow({ Action: ["cognito-identity:GetCredentialsForIdentity"], Resource: ["*"] });
}

/** What Cognito is called in trust policies: the federated principal and the prefix of its condition keys. */
export interface CognitoNames {
  readonly principal: string;
  readonly keyPrefix: string;
}

export const commercialNames: CognitoNames = named("cognito-identity.amazonaws.com");

// GovCloud as in AWS's GovCloud guide; for China AWS's pages disagree and this is the one on identity pool security.
const namesElsewhere: Readonly<Record<string, CognitoNames>> = {
  "us-gov-west-1": named("cognito-identity-us-gov.amazonaws.com"),
  "us-gov-east-1": named("cognito-identity.us-gov-east-1.amazonaws.com"),
  "cn-north-1": {
    principal: "cognito-identity.cn-north-1.amazonaws.com.cn",
    keyPrefix: "cognito-identity.amazonaws.com.cn",
  },
};

export function cognitoNames(region: string): CognitoNames {
  return namesElsewhere[region] ?? commercialNames;
}

/** The text of a policy as JSON: plain, or URL-encoded as IAM answers it. Undefined where it is neither. */
export function parsePolicy(text: string): Json | undefined {
  return parseJson(text) ?? parseJson(decoded(text));
}

/**
 * Whether two documents say the same: lists are sets, one value equals a list of one, the order of keys is nothing.
 * Comparing their text would plan a change at every run, because AWS gives documents back rewritten.
 */
export function samePolicy(a: Json, b: Json): boolean {
  return canonical(a) === canonical(b);
}

/** One text for all documents that say the same. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) {
    const members = [...new Set(value.map(canonical))].sort();
    const [only, second] = members;
    return only !== undefined && second === undefined ? only : `[${members.join(",")}]`;
  }
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.sort().join(",")}}`;
}

function allow(statement: JsonObject): JsonObject {
  return { Version: "2012-10-17", Statement: [{ Effect: "Allow", ...statement }] };
}

function webIdentityTrust(names: CognitoNames, condition: JsonObject): JsonObject {
  return allow({
    Action: "sts:AssumeRoleWithWebIdentity",
    Principal: { Federated: names.principal },
    Condition: condition,
  });
}

/** As people write it: a value on its own, several as a list. */
export function oneOrList(values: readonly Json[]): Json {
  const [only, second] = values;
  return only !== undefined && second === undefined ? only : values;
}

function named(host: string): CognitoNames {
  return { principal: host, keyPrefix: host };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
