import "server-only";
import { manual } from "@/lib/domain/manual";
import type { Check, Facts } from "@/lib/wizard/words";
import { check, remark } from "../check";
import { isUsable } from "./access-keys";
import type { DesiredPolicy, DesiredUser } from "./desire";
import type { ObservedUser } from "./inspect";
import { hasInlinePolicy, wantedRoleArn } from "./plan";
import { furtherPolicies } from "./remarks";

export function verifyUser(observed: ObservedUser, desired: DesiredUser): readonly Check[] {
  return [
    userExists(observed, desired),
    ...desired.policies.map((policy) => policyAttached(observed, policy)),
    inlinePolicyAsWanted(observed, desired),
    keyUsable(observed),
    ...remarks(observed, desired),
  ];
}

/** Path and boundary also before there is a user: the roles get them too. The key only when BlueRange can be given it. */
export function learnUser({ user, keys }: ObservedUser, desired: DesiredUser): Facts {
  const chosen = {
    iamPath: desired.path,
    ...(desired.boundary !== "" && { permissionsBoundary: desired.boundary }),
  };
  if (!user) return chosen;
  const key = keys.find(isUsable);
  return { ...chosen, userName: user.name, userArn: user.arn, ...(key && { accessKeyId: key.id }) };
}

function userExists({ user }: ObservedUser, desired: DesiredUser): Check {
  const found = user?.arn ?? "no such user";
  return check(user !== null, { id: "user", label: "IAM user", wanted: desired.name, found });
}

function policyAttached({ attached }: ObservedUser, { name, arn }: DesiredPolicy): Check {
  const passed = attached.includes(arn);
  const found = passed ? "attached" : "not attached";
  return check(passed, { id: `policy-${name}`, label: `Managed policy ${name}`, wanted: "attached", found });
}

function inlinePolicyAsWanted(observed: ObservedUser, desired: DesiredUser): Check {
  const passed = hasInlinePolicy(observed, desired);
  const wanted = `iam:GetRole on ${wantedRoleArn(observed, desired)}`;
  const instead = observed.inlineDocument === null ? "no such policy" : "another document";
  const label = `Inline policy ${manual.inlinePolicyName}`;
  return check(passed, { id: "inline-policy", label, wanted, found: passed ? wanted : instead });
}

function keyUsable({ keys }: ObservedUser): Check {
  const usable = keys.find(isUsable);
  const none = keys.length === 0 ? "no key" : "no active key whose secret is kept here";
  return check(usable !== undefined, {
    id: "access-key",
    label: "Access key",
    wanted: "an active key whose secret is kept here",
    found: usable?.id ?? none,
  });
}

/** What differs and was left as it was. */
function remarks(observed: ObservedUser, desired: DesiredUser): readonly Check[] {
  const { user, keys } = observed;
  const ours = keys.find(isUsable);
  const furtherKeys = keys.filter((key) => key !== ours);
  const further = furtherPolicies(observed, desired);
  const boundary = user?.boundary ?? "none";
  return [
    remark(further.length === 0, {
      id: "no-further-rights",
      label: "No rights beyond the manual",
      wanted: "none",
      found: further.join(", ") || "none",
    }),
    remark(furtherKeys.length === 0, {
      id: "no-further-key",
      label: "No further access key",
      wanted: "none",
      found: furtherKeys.map(({ id }) => id).join(", ") || "none",
    }),
    ...(desired.boundary !== ""
      ? [
          remark(boundary === desired.boundary, {
            id: "boundary",
            label: "Permissions boundary",
            wanted: desired.boundary,
            found: boundary,
          }),
        ]
      : []),
  ];
}
