import "server-only";
import { type CodeItem, type Standing, unknownValues } from "@/lib/delivery/as-code/code-plan";
import { resourceOf } from "@/lib/delivery/as-code/resource-of";
import type { Json, JsonObject } from "@/lib/domain/json";
import { isJsonObject } from "@/lib/domain/json";
import { samePolicy } from "@/lib/domain/policy-document";
import type { AwsCall, Change, PlannedDocument, StepPlan } from "@/lib/wizard/change";
import { fillObject } from "@/lib/wizard/hole";
import type { Made } from "@/lib/wizard/made";
import type { StepChanges } from "./full-plan";

/** What a session knows of one step's part of the account. */
export interface Known {
  /** As planned last for the account as it was; undefined where nobody has looked. */
  readonly plan: StepPlan | undefined;
  readonly made: readonly Made[];
}

/** The changes of a step for an empty account, each with what is there of it already. */
export function itemsOf({ step, changes }: StepChanges, known: Known): readonly CodeItem[] {
  return changes.flatMap((change) => {
    const found = findIn(known, change);
    if (!found) return [];
    const { standing, call } = found;
    const input = fillObject(call.input, unknownValues);
    return [{ step, summary: change.summary, call: { action: call.action, input }, standing }];
  });
}

interface Found {
  readonly standing: Standing;
  readonly call: AwsCall;
}

/** Undefined where the account as it is does without: somebody has settled it in another way. */
function findIn({ plan, made }: Known, change: Change): Found | undefined {
  const resource = resourceOf(change.call);
  const isSame = (other: Change) => resourceOf(other.call) === resource;
  const written = made.findLast(({ change: other }) => isSame(other))?.change;
  if (written) {
    const state = written.kind === change.kind ? "made" : "adopted";
    return { standing: { state }, call: withDocumentsOf(change, written.documents) };
  }
  if (!plan) return { standing: { state: "missing" }, call: change.call };
  const kept = plan.kept.find(({ standsFor = [] }) => standsFor.includes(change.id));
  if (kept) return { standing: { state: "adopted" }, call: withDocumentsOf(change, kept.documents ?? []) };
  const planned = plan.changes.find(isSame);
  if (!planned) return undefined;
  if (planned.kind === change.kind) return { standing: { state: "missing" }, call: change.call };
  const replaces = planned.documents[0]?.replaces;
  const standing = {
    state: "changed",
    change: planned.call,
    replaces: isJsonObject(replaces) ? replaces : undefined,
  } as const;
  return { standing, call: withDocumentsOf(change, planned.documents) };
}

/**
 * A role that serves others, too, has more in its trust policy than the setup would write: where the real document is
 * known, it stands in place of the ideal one, so that no export takes anything away.
 */
function withDocumentsOf({ call, documents }: Change, real: readonly PlannedDocument[]): AwsCall {
  const realOf = (value: Json): Json => {
    const planned = documents.find(({ json }) => isJsonObject(value) && samePolicy(json, value));
    return real.find(({ title }) => title === planned?.title)?.json ?? value;
  };
  const input: JsonObject = Object.fromEntries(
    Object.entries(call.input).map(([name, value]) => [name, realOf(value)]),
  );
  return { action: call.action, input };
}
