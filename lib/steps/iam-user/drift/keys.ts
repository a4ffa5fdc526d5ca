/** The access keys: the one that BlueRange has, and any other. */
import "server-only";
import type { Problem } from "@/lib/domain/problem";
import type { Baseline, DriftCheck } from "@/lib/wizard/drift";
import type { StepPorts } from "@/lib/wizard/step";
import { further, judged, notKnown, own } from "../../drift-checks";
import { unlessAbsent } from "../../expected-errors";
import { type Reading, reading } from "../../reading";
import { isUsable, keyText, type ObservedKey, observeKeys } from "../access-keys";

export type SurveyedKeys = { readonly keys: Reading<readonly ObservedKey[]> };

export const keyReads = ["iam:ListAccessKeys", "iam:GetAccessKeyLastUsed"] as const;

export async function surveyKeys(ports: StepPorts, name: string): Promise<SurveyedKeys> {
  const listed = unlessAbsent(observeKeys(ports, name)).then((keys) => keys ?? []);
  return { keys: await reading("iam:ListAccessKeys", listed) };
}

export function judgeKeys(
  { keys }: SurveyedKeys,
  { facts: { accessKeyId } }: Baseline,
  resource: string,
): readonly DriftCheck[] {
  const ours = {
    id: "access-key",
    resource,
    label: "Access key of BlueRange",
    wanted: `${accessKeyId ?? "one key"}, active`,
  };
  const others = { id: "further-keys", resource, label: "Further access keys" };
  if (!keys.known || accessKeyId !== undefined) {
    return [
      judged(keys, ours, (found) => judgeOwn(ours, found, accessKeyId)),
      judged(keys, { ...others, wanted: "none" }, (found) =>
        further(others, found.filter(({ id }) => id !== accessKeyId).map(keyText), furtherKey),
      ),
    ];
  }
  return judgeUnknown(keys.value, ours, others);
}

function judgeOwn(
  subject: Parameters<typeof own>[0],
  found: readonly ObservedKey[],
  accessKeyId: string | undefined,
): DriftCheck {
  const key = found.find(({ id }) => id === accessKeyId);
  if (!key) return own(subject, "no such key", false, keyGone);
  return own(subject, keyText(key), key.active, keyInactive);
}

/** Without the setup's own record nobody can say which of the keys BlueRange has, but two are too many in any case. */
function judgeUnknown(
  found: readonly ObservedKey[],
  ours: Parameters<typeof own>[0],
  others: Omit<Parameters<typeof own>[0], "wanted">,
): readonly DriftCheck[] {
  const [first, second] = found;
  if (!first) return [own(ours, "no key", false, keyGone)];
  if (second)
    return [further({ ...others, label: "Access keys beyond one" }, found.map(keyText), furtherKey)];
  if (!first.active) return [own(ours, keyText(first), false, keyInactive)];
  if (isUsable(first)) return [own(ours, keyText(first), true, keyGone)];
  return [notKnown(ours, `${keyText(first)}; whether BlueRange has it can't be known here`)];
}

const keyGone: Problem = {
  code: "key-gone",
  message: "The key with which BlueRange signs in to AWS was deleted, so BlueRange is refused.",
  remedy:
    "Ask who administers the account: another setup may have exchanged it. If BlueRange has no other key, start a new " +
    "setup for the same server.",
};

const keyInactive: Problem = {
  code: "key-inactive",
  message: "The key with which BlueRange signs in to AWS was deactivated, so BlueRange is refused.",
  remedy:
    "Ask who administers the account; keys are deactivated when they are old or may have leaked. It can be activated " +
    "again in the IAM console, or replaced by a new setup for the same server.",
};

const furtherKey: Problem = {
  code: "further-key",
  message: "Whoever has the secret of a further key can do everything that BlueRange can.",
  remedy:
    "Ask who made it: an exchange of keys may be under way, or another program may use this user. Where nobody needs " +
    "it, deactivate it in the IAM console, wait whether something fails, and then delete it.",
};
