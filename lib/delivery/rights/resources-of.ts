import "server-only";
import { arnText, type NamesInUse } from "./names-in-use";

/**
 * The resources to which an action can be limited, as AWS's service authorization reference has them; "*" where AWS
 * knows none for it, or where the id is made up by AWS only in the call.
 */
export function resourcesOf(action: string, names: NamesInUse): readonly string[] {
  if (everywhere.has(action)) return ["*"];
  const rule = rules.find(({ pattern }) => pattern.test(action));
  if (!rule) throw new Error(`it is not known what this action can be limited to: ${action}`);
  return rule.resources(names);
}

/** Lists, creates of things that AWS names itself, and reads that have no resource. */
const everywhere = new Set([
  "iot:DescribeEndpoint",
  "iot:ListCertificates",
  "iot:CreateKeysAndCertificate",
  "iot:CreateCertificateFromCsr",
  "cognito-identity:ListIdentityPools",
  "cognito-identity:CreateIdentityPool",
  // AWS finds the user by the key, which is not known when the policy is written.
  "iam:GetAccessKeyLastUsed",
]);

interface Rule {
  readonly pattern: RegExp;
  readonly resources: (names: NamesInUse) => readonly string[];
}

const certificates = (names: NamesInUse) => [arnText(names, "iot", "cert/*")];
const iotPolicies = (names: NamesInUse) =>
  names.iotPolicies.map((name) => arnText(names, "iot", `policy/${name}`));

/** The first that fits counts. */
const rules: readonly Rule[] = [
  // Attaching is a matter of the certificate, and of the policy for whoever limits that as well.
  {
    pattern: /^iot:(Attach|Detach)Policy$/,
    resources: (names) => [...certificates(names), ...iotPolicies(names)],
  },
  { pattern: /^iot:.*Certificate|^iot:ListAttachedPolicies$/, resources: certificates },
  { pattern: /^iot:.*Policy|^iot:TagResource$/, resources: iotPolicies },
  {
    pattern: /^cognito-identity:/,
    resources: (names) => [arnText(names, "cognito-identity", "identitypool/*")],
  },
  {
    pattern: /^iam:.*Role/,
    resources: (names) => names.roles.map((name) => arnText(names, "iam", `role${names.path}${name}`)),
  },
  {
    pattern: /^iam:/,
    resources: (names) => names.users.map((name) => arnText(names, "iam", `user${names.path}${name}`)),
  },
];
