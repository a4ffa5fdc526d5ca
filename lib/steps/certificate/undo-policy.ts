/** Taking back what a setup did to an IoT policy. */
import "server-only";
import type { Json } from "@/lib/domain/json";
import { samePolicy } from "@/lib/domain/policy-document";
import type { Change, StepPlan } from "@/lib/wizard/change";
import type { Made } from "@/lib/wizard/made";
import { madeAfter } from "../made-after";
import { isOurs, writtenTo } from "../undo/is-ours";
import { changedSince } from "../undo/plan-rights";
import { notMadeHere } from "../undo/role";
import { beforeImage, writes } from "../undo/written";
import type { PolicyForUndo, PolicyVersion } from "./undo-inspect";

/** `freed`: the targets from which it is taken off before. */
export function planPolicyUndo(
  policy: PolicyForUndo,
  all: readonly Made[],
  setup: string,
  freed: readonly string[],
): Partial<StepPlan> {
  const { name, targets } = policy;
  const made = writtenTo(policy, setup, all, writes(all, ["iot:CreatePolicy"], { policyName: name }));
  const [creation] = writes(made, ["iot:CreatePolicy"], { policyName: name });
  const others = targets.filter((target) => !freed.includes(target));
  if (!isOurs(policy, setup, creation)) return putBack(policy, made, others.length);
  if (others.length > 0)
    return { kept: [{ summary: `IoT policy ${name}`, detail: stillUsed(others.length) }] };
  return { changes: deletion(policy, made) };
}

/** All versions but the one in force go first; AWS wants it so. */
function deletion({ name, versions }: PolicyForUndo, made: readonly Made[]): readonly Change[] {
  const ours = ["1", ...versionsWritten(name, versions, made).map(({ id }) => id)];
  const spare = versions.filter(({ isDefault }) => !isDefault);
  return [
    ...spare.map(({ id }) => deleteVersion(name, id, ours.includes(id))),
    {
      id: `delete-iot-policy-${name}`,
      kind: "delete",
      summary: `IoT policy ${name}`,
      call: { action: "iot:DeletePolicy", input: { policyName: name } },
      documents: [],
      repeat: "safe",
    },
  ];
}

/** The version that was in force before ours is set back, and ours deleted. */
function putBack(policy: PolicyForUndo, made: readonly Made[], others: number): Partial<StepPlan> {
  const { name, versions } = policy;
  const kept = [{ summary: `IoT policy ${name}`, detail: notMadeHere }];
  const ours = versionsWritten(name, versions, made);
  const current = versions.find(({ isDefault }) => isDefault);
  const before = beforeImage(writes(made, ["iot:CreatePolicyVersion"], { policyName: name }));
  if (ours.length === 0) return { kept };
  if (!current || !ours.includes(current)) {
    return { changes: ours.map(({ id }) => deleteVersion(name, id, true)), kept };
  }
  const earlier = versions.find(
    (version) => !ours.includes(version) && before !== null && samePolicy(version.document, before),
  );
  if (!earlier) return { kept: [{ summary: `IoT policy ${name}`, detail: earlierIsGone }] };
  const restore = setDefault(name, earlier, current.document, others);
  return { changes: [restore, ...ours.map(({ id }) => deleteVersion(name, id, true))], kept };
}

/** By AWS's answer; where that was lost, by what they say. */
function versionsWritten(
  policyName: string,
  versions: readonly PolicyVersion[],
  made: readonly Made[],
): readonly PolicyVersion[] {
  const written = writes(made, ["iot:CreatePolicyVersion"], { policyName });
  return versions.filter((version) =>
    written.some(({ receipt, call, startedAt }) => {
      const id = receipt["policyVersionId"];
      if (typeof id === "string") return id === version.id;
      const document = call.input["policyDocument"] ?? null;
      return madeAfter(version.createdAt, new Date(startedAt)) && samePolicy(version.document, document);
    }),
  );
}

function deleteVersion(policyName: string, policyVersionId: string, isOurs: boolean): Change {
  const summary = `Version ${policyVersionId} of the IoT policy ${policyName}`;
  return {
    id: `delete-version-${policyVersionId}-of-${policyName}`,
    kind: "delete",
    summary,
    call: { action: "iot:DeletePolicyVersion", input: { policyName, policyVersionId } },
    documents: [],
    repeat: "safe",
    ...(!isOurs && { consent: `${summary}, which somebody else has written, is deleted.` }),
  };
}

function setDefault(policyName: string, { id, document }: PolicyVersion, now: Json, others: number): Change {
  const title = `IoT policy ${policyName}`;
  return {
    id: `restore-iot-policy-${policyName}`,
    kind: "modify",
    summary: `${title} as it was before this setup, version ${id}`,
    call: { action: "iot:SetDefaultPolicyVersion", input: { policyName, policyVersionId: id } },
    documents: [{ title, json: document, replaces: now }],
    repeat: "safe",
    ...(others > 0 && {
      consent: `The ${title} changes back for the ${count(others)} that it stays attached to.`,
    }),
  };
}

const count = (targets: number): string => (targets === 1 ? "1 other" : `${targets} others`);
const stillUsed = (targets: number): string => `It is attached to ${count(targets)} by now, so it stays.`;
const earlierIsGone = `The version that was in force before this setup is gone. ${changedSince}`;
