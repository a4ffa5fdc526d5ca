/**
 * Amazon Resource Names: AWS's addresses of things, `arn:partition:service:region:account:resource`.
 *
 * The partition is never assumed to be "aws": it comes from the ARN of whoever is calling.
 */
export interface Arn {
  /** aws, aws-cn or aws-us-gov; kept as text, since AWS may add more. */
  readonly partition: string;
  readonly service: string;
  /** Empty for global services such as IAM. */
  readonly region: string;
  /** 12 digits; "aws" for what AWS itself owns; empty for some resources. */
  readonly accountId: string;
  /** All after the fifth colon, for example "user/bluerange". */
  readonly resource: string;
}

/** The parts of an ARN; undefined where the text isn't one. */
export function parseArn(text: string): Arn | undefined {
  const match = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12}|aws|):(\S+)$/.exec(text);
  if (!match) return undefined;
  const [, partition = "", service = "", region = "", accountId = "", resource = ""] = match;
  return { partition, service, region, accountId, resource };
}

/** Who stands behind credentials, as GetCallerIdentity names them. */
export type Caller =
  | { readonly kind: "root" }
  | { readonly kind: "user"; readonly name: string }
  | { readonly kind: "role"; readonly name: string; readonly sessionName: string }
  | { readonly kind: "other" };

export function callerOf(arn: Arn): Caller {
  const parts = arn.resource.split("/");
  const [first] = parts;
  const last = parts.at(-1) ?? "";
  if (arn.resource === "root") return { kind: "root" };
  if (first === "user") return { kind: "user", name: last };
  if (first === "assumed-role") return { kind: "role", name: parts[1] ?? "", sessionName: last };
  return { kind: "other" };
}

/**
 * The ARN under which IAM knows a caller. IAM's simulation refuses the ARN of a role's session, so
 * `assumed-role/NAME/session` becomes `role/NAME`. The path of the role is not in a session's ARN and is lost.
 */
export function principalArn(arn: Arn): string {
  const caller = callerOf(arn);
  if (caller.kind === "role") return roleArn(arn, caller.name);
  return formatArn(arn);
}

/** Where an IAM resource belongs. */
export interface IamHome {
  readonly partition: string;
  readonly accountId: string;
}

/** A policy that AWS maintains, for example AWSIoTDataAccess. */
export function managedPolicyArn(partition: string, name: string): string {
  return `arn:${partition}:iam::aws:policy/${name}`;
}

/** `path` has both slashes; "/" by default. */
export function userArn(home: IamHome, name: string, path = "/"): string {
  return `arn:${home.partition}:iam::${home.accountId}:user${path}${name}`;
}

/** `path` has both slashes; "/" by default. */
export function roleArn(home: IamHome, name: string, path = "/"): string {
  return `arn:${home.partition}:iam::${home.accountId}:role${path}${name}`;
}

/** Every AWS IoT resource of one account in one region. */
export function iotScopeArn(home: IamHome, region: string): string {
  return `arn:${home.partition}:iot:${region}:${home.accountId}:*`;
}

function formatArn(arn: Arn): string {
  return `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.accountId}:${arn.resource}`;
}
