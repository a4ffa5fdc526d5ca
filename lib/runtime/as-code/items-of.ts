import "server-only";
import {
  type CodeItem,
  type CodePlan,
  type Standing,
  unknownNames,
  unknownValues,
} from "@/lib/delivery/as-code/code-plan";
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
  /** When that was, as ISO 8601: what was made since then stands in the plan as if it were still to come. */
  readonly plannedAt: string;
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

/** What is known stands in a call as AWS has named it. */
export function withIds(item: CodeItem, ids: CodePlan["ids"]): CodeItem {
  const known = new Map(unknownNames.map((name) => [unknownValues[name], ids[name] ?? unknownValues[name]]));
  const { action, input } = item.call;
  const settled = Object.entries(input).map(([name, value]) => [name, replaced(value, known)] as const);
  return { ...item, call: { action, input: Object.fromEntries(settled) } };
}

function replaced(value: Json, known: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return known.get(value) ?? value;
  if (Array.isArray(value)) return value.map((entry) => replaced(entry, known));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaced(entry, known)]));
}

interface Found {
  readonly standing: Standing;
  readonly call: AwsCall;
}

/** Undefined where the account as it is does without: somebody has settled it in another way. */
function findIn({ plan, plannedAt, made }: Known, change: Change): Found | undefined {
  const resource = resourceOf(change.call);
  // What is to be deleted is what stood in the way, never a part of the setup.
  const isSame = (other: Change) => other.kind !== "delete" && resourceOf(other.call) === resource;
  const written = made.filter((one) => isSame(one.change));
  const last = written.at(-1);
  const planned = plan?.changes.find(isSame);
  const open = last && last.startedAt >= plannedAt ? undefined : planned;
  const kept = plan?.kept.find(({ standsFor = [] }) => standsFor.includes(change.id));
  const call = withDocumentsOf(change, (open ?? kept)?.documents ?? last?.change.documents ?? []);
  if (open) return { standing: standingOf(open, change), call };
  if (written.some((one) => one.change.kind === change.kind)) return { standing: { state: "made" }, call };
  if (last || kept) return { standing: { state: "adopted" }, call };
  return plan ? undefined : { standing: { state: "missing" }, call };
}

function standingOf(planned: Change, { kind }: Change): Standing {
  if (planned.kind === kind) return { state: "missing" };
  const replaces = planned.documents[0]?.replaces;
  return {
    state: "changed",
    change: planned.call,
    replaces: isJsonObject(replaces) ? replaces : undefined,
  };
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
