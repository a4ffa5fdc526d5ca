import type { JsonObject } from "@/lib/domain/json";
import type { AwsCall } from "@/lib/wizard/change";
import type { ServiceFailure } from "./failure";
import type { ProblemWords } from "./problem-words";

/**
 * Words for a missing right, with the layer that withholds it and the statement to ask for.
 *
 * AWS names the right, the resource and the layer in its message. They are read from it by narrow patterns and the
 * rest is dropped: the right that is missing is often another than the call's own (iam:TagUser, iam:PassRole). Where
 * it names none, the call is what is known.
 */
export function deniedWords({ message }: ServiceFailure, { action, input }: AwsCall): ProblemWords {
  const named = layers.find(({ pattern }) => pattern.test(message));
  // No right of the caller decides here, but the trust policy of the role, and what stands above it.
  if (action === "sts:AssumeRoleWithWebIdentity" && !named?.isAboveTrust) return trustRefused;
  const right = /perform: ([a-z][a-z0-9-]{1,30}:[A-Za-z]{3,60})\b/.exec(message)?.[1] ?? action;
  const resource = /on resource: (arn:aws[\w:/.+=,@*-]{8,500})/.exec(message)?.[1];
  const layer = named ?? identity;
  return {
    code: layer.code,
    message: `${layer.message}: ${right}`,
    remedy: layer.remedy,
    statement: {
      Effect: "Allow",
      Action: right,
      Resource: resource?.replace(/[.,]+$/, "") ?? ofInput(input, message),
    },
  };
}

/** The user or role that the call is about. Where the call does not say its path, it may have none or any. */
function ofInput({ UserName, RoleName, Path }: JsonObject, message: string): string | readonly string[] {
  const [, partition = "aws", accountId = "*"] =
    /User: arn:(aws[a-z-]{0,20}):(?:iam|sts)::(\d{12}):/.exec(message) ?? [];
  const [kind, name] = UserName === undefined ? ["role", RoleName] : ["user", UserName];
  if (typeof name !== "string") return "*";
  const arnUnder = (path: string) => `arn:${partition}:iam::${accountId}:${kind}${path}${name}`;
  return typeof Path === "string" ? arnUnder(Path) : [arnUnder("/"), arnUnder("/*/")];
}

interface Layer {
  readonly pattern: RegExp;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
  /** It forbids also what the trust policy of a role allows. */
  readonly isAboveTrust?: true;
}

const layers: readonly Layer[] = [
  {
    pattern: /(service|resource) control policy/i,
    code: "denied-by-organization",
    message: "A rule of your AWS organization forbids this in the account",
    remedy:
      "Ask whoever manages the AWS organization to allow the statement below in this account, or use another account.",
    isAboveTrust: true,
  },
  {
    pattern: /permissions boundary/i,
    code: "denied-by-boundary",
    message: "The permissions boundary of your AWS user or role does not include this right",
    remedy: "Ask whoever manages your AWS account to add the statement below to that permissions boundary.",
  },
  {
    pattern: /session policy/i,
    code: "denied-by-session",
    message: "Your temporary AWS credentials were narrowed down and lack this right",
    remedy: "Get credentials that are not narrowed down, or whose session policy has the statement below.",
  },
  {
    pattern: /VPC endpoint policy/i,
    code: "denied-by-endpoint",
    message: "The VPC endpoint through which this server reaches AWS does not let this through",
    remedy: "Ask your network administrators to add the statement below to the policy of the VPC endpoint.",
    isAboveTrust: true,
  },
  {
    pattern: /resource-based policy/i,
    code: "denied-by-resource",
    message: "A policy on the resource itself forbids this",
    remedy: "Ask whoever manages the resource to allow the statement below in its policy.",
  },
  {
    pattern: /explicit deny/i,
    code: "denied-explicitly",
    message: "A policy of your AWS user or role forbids this",
    remedy: "Ask whoever manages your AWS account to take this out of the Deny statement of that policy.",
  },
];

const identity: Omit<Layer, "pattern" | "isAboveTrust"> = {
  code: "missing-right",
  message: "Your AWS user or role lacks a right",
  remedy:
    "Ask whoever manages your AWS account to add the statement below to your permissions, then go on from here.",
};

/** A new role needs up to a minute until AWS knows it everywhere. */
const trustRefused: ProblemWords = {
  code: "trust-refused",
  message: "The role does not accept this sign-in.",
  remedy: "Wait a minute and try again; if it stays, compare the role's trust policy with the planned one.",
  transient: true,
};
