/** What should be known before the changes of this step are confirmed. */
import "server-only";
import { manual } from "@/lib/domain/manual";
import type { Problem } from "@/lib/domain/problem";
import type { Notice } from "@/lib/wizard/words";
import { policyName } from "../managed-policies";
import { isUsable, type ObservedKey } from "./access-keys";
import type { DesiredUser } from "./desire";
import type { FoundUser, ObservedUser } from "./inspect";

export function noticesOf(observed: ObservedUser, desired: DesiredUser): readonly Notice[] {
  const { user, setup } = observed;
  return [
    keyPower,
    noCost,
    ...(user ? existingUserNotices(user, setup, desired) : []),
    ...further(observed, desired),
    ...(user && consentToAnotherKey(observed) ? [otherKeys(user.name, observed.keys)] : []),
  ];
}

function existingUserNotices(user: FoundUser, setup: string, desired: DesiredUser): readonly Notice[] {
  return [
    ...(user.setup !== null && user.setup !== setup ? [otherSetup(user.name)] : []),
    ...(user.path !== desired.path ? [otherPath(user)] : []),
    ...(desired.boundary !== "" && user.boundary !== desired.boundary ? [otherBoundary(user)] : []),
  ];
}

/** Names of policies that the user has beyond those of the manual. */
export function furtherPolicies(observed: ObservedUser, desired: DesiredUser): readonly string[] {
  const wanted = desired.policies.map(({ arn }) => arn);
  return [
    ...observed.attached.filter((arn) => !wanted.includes(arn)).map(policyName),
    ...observed.inlineNames.filter((name) => name !== manual.inlinePolicyName),
  ];
}

function further(observed: ObservedUser, desired: DesiredUser): readonly Notice[] {
  const names = furtherPolicies(observed, desired);
  return names.length > 0 ? [furtherRights(names)] : [];
}

/** The sentence to agree to where a key stands whose secret nobody here has; undefined where none does. */
export function consentToAnotherKey({ user, keys }: ObservedUser): string | undefined {
  if (!user || keys.length === 0 || keys.some(isUsable)) return undefined;
  return `IAM user ${user.name} gets another access key beside ${keys.map(({ id }) => id).join(" and ")}.`;
}

export function tooManyKeys({ user, keys }: ObservedUser): Problem {
  const name = user?.name ?? "";
  return {
    code: "two-access-keys",
    message: `IAM user ${name} has two access keys already, and AWS allows no third: ${keys.map(describe).join("; ")}.`,
    remedy:
      `Delete the key that nobody uses in the AWS console, under IAM, Users, ${name}, Security credentials; ` +
      "or go back and choose another user name.",
  };
}

function describe({ id, active, createdAt, lastUsed }: ObservedKey): string {
  const use = lastUsed === "never" || lastUsed === "unknown" ? lastUsed : dayOf(lastUsed);
  return `${id} (${active ? "active" : "inactive"}, made ${dayOf(createdAt)}, last used: ${use})`;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

const keyPower: Notice = {
  tone: "warning",
  code: "key-power",
  text:
    "Whoever has this access key can read and send every message of the AWS IoT broker, change and delete IoT " +
    "devices, certificates and policies, and delete every identity pool and user pool of the account. " +
    "Keep it as safe as a password.",
};

const noCost: Notice = {
  tone: "info",
  code: "no-cost",
  text: "Nothing that is created here costs money by itself. AWS charges for connections and messages later on.",
};

const otherSetup = (name: string): Notice => ({
  tone: "warning",
  code: "user-of-another-setup",
  text:
    `IAM user ${name} was made by another setup, perhaps for another BlueRange server. ` +
    "Go back and choose another user name unless both are meant to share it.",
});

const otherPath = ({ name, path }: FoundUser): Notice => ({
  tone: "info",
  code: "user-path-kept",
  text: `IAM user ${name} exists with the path ${path} and keeps it.`,
});

const otherBoundary = ({ name, boundary }: FoundUser): Notice => ({
  tone: "warning",
  code: "user-boundary-kept",
  text: `IAM user ${name} exists with ${boundary ? `the permissions boundary ${boundary}` : "no permissions boundary"}; that stays so.`,
});

const furtherRights = (names: readonly string[]): Notice => ({
  tone: "info",
  code: "further-rights-kept",
  text: `The user has rights beyond those of the manual, which stay: ${names.join(", ")}`,
});

const otherKeys = (name: string, keys: readonly ObservedKey[]): Notice => ({
  tone: "warning",
  code: "other-keys",
  text:
    `IAM user ${name} has an access key whose secret is not kept here, and AWS shows it only once: ` +
    `${keys.map(describe).join("; ")}. It stays; delete it yourself when nobody uses it.`,
});
