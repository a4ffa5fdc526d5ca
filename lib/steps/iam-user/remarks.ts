/** What should be known before the changes of this step are confirmed. */
import "server-only";
import { manual } from "@/lib/domain/manual";
import type { Problem } from "@/lib/domain/problem";
import type { Notice } from "@/lib/wizard/words";
import { policyName } from "../managed-policies";
import { isUsable, keyText, type ObservedKey } from "./access-keys";
import type { DesiredUser } from "./desire";
import type { FoundUser, ObservedUser } from "./inspect";
import { keysLeft, keyToDelete } from "./key-to-delete";

export function noticesOf(observed: ObservedUser, desired: DesiredUser): readonly Notice[] {
  const { user, setup } = observed;
  return [
    keyPower,
    noCost,
    ...(user ? existingUserNotices(user, setup, desired) : []),
    ...further(observed, desired),
    ...(user && consentToAnotherKey(observed, desired)
      ? [otherKeys(user.name, keysLeft(observed, desired))]
      : []),
    ...(user && namesNoKey(observed, desired) ? [noSuchKey(user.name, desired.deleteKeyId)] : []),
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
export function consentToAnotherKey(observed: ObservedUser, desired: DesiredUser): string | undefined {
  const { user, keys } = observed;
  const left = keysLeft(observed, desired);
  if (!user || left.length === 0 || keys.some(isUsable)) return undefined;
  return `IAM user ${user.name} gets another access key beside ${left.map(({ id }) => id).join(" and ")}.`;
}

export function tooManyKeys(observed: ObservedUser, desired: DesiredUser): Problem {
  const { user, keys } = observed;
  const name = user?.name ?? "";
  const typed = namesNoKey(observed, desired) ? ` None of them is ${desired.deleteKeyId}.` : "";
  return {
    code: "two-access-keys",
    message: `IAM user ${name} has two access keys already, and AWS allows no third: ${keys.map(keyText).join("; ")}.${typed}`,
    remedy:
      `Find out which of them nobody uses. Then go back and type its ID under More options, Access key to delete ` +
      "(deleteKeyId in an answers file); it is deleted when you agree to that in the review. Or choose another user name.",
  };
}

export const inUseHere = ({ id }: ObservedKey): Problem => ({
  code: "access-key-needed",
  message: `Access key ${id} is the one that BlueRange gets from this setup, so it is not deleted.`,
  remedy: "Go back and empty the field Access key to delete, under More options.",
});

function namesNoKey(observed: ObservedUser, desired: DesiredUser): boolean {
  return desired.deleteKeyId !== "" && !keyToDelete(observed, desired);
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

/** After its deletion, too: the answer stays, and does nothing any more. */
const noSuchKey = (name: string, keyId: string): Notice => ({
  tone: "info",
  code: "no-such-key",
  text: `IAM user ${name} has no access key ${keyId} (any more), so none is deleted.`,
});

const otherKeys = (name: string, keys: readonly ObservedKey[]): Notice => ({
  tone: "warning",
  code: "other-keys",
  text:
    `IAM user ${name} has an access key whose secret is not kept here, and AWS shows it only once: ` +
    `${keys.map(keyText).join("; ")}. It stays; once nobody uses it, it can be deleted here, under More options.`,
});
