import "server-only";
import type { JsonObject } from "@/lib/domain/json";
import type { IamAction } from "@/lib/wizard/change";
import type { CodeItem, CodePlan } from "../as-code/code-plan";
import { type NamesInUse, namesInUse } from "./names-in-use";
import { resourcesOf } from "./resources-of";

/** What a step declares of itself: everything that it may ever call. */
export interface DeclaredRights {
  readonly reads: readonly IamAction[];
  readonly writes: readonly IamAction[];
}

/**
 * The least that an operator must be allowed to do for this very plan: every declared read, and of the writes those
 * that something is still missing for, on the names in use alone.
 */
export function operatorPolicy(plan: CodePlan, declared: readonly DeclaredRights[]): JsonObject {
  const names = namesInUse(plan);
  const reads = new Set(declared.flatMap((step) => step.reads));
  const writes = new Set(declared.flatMap((step) => step.writes).filter((action) => isNeeded(action, plan)));
  return {
    Version: "2012-10-17",
    Statement: [...statements("Read", reads, names), ...statements("Write", writes, names)],
  };
}

/** A write is needed while a part of the account that it makes is open; one that makes none, while anything is. */
function isNeeded(action: IamAction, { items }: CodePlan): boolean {
  const parts = items.filter(({ call }) => call.action === action);
  return (parts.length > 0 ? parts : items).some(isOpen);
}

function isOpen({ standing }: CodeItem): boolean {
  return standing.state === "missing" || standing.state === "changed";
}

/** One statement for all actions that are limited to the same resources. */
function statements(
  title: string,
  actions: ReadonlySet<IamAction>,
  names: NamesInUse,
): readonly JsonObject[] {
  const groups = new Map<string, { readonly resources: readonly string[]; readonly actions: IamAction[] }>();
  for (const action of [...actions].toSorted()) {
    // Anybody may ask who they are, and no policy can forbid it.
    if (action === "sts:GetCallerIdentity") continue;
    const resources = resourcesOf(action, names);
    const group = attaches(action) ? "attach" : resources.join(" ");
    const found = groups.get(group) ?? { resources, actions: [] };
    found.actions.push(action);
    groups.set(group, { ...found, resources: [...new Set([...found.resources, ...resources])] });
  }
  return [...groups].map(([group, found], index) => ({
    Sid: `${title}${index + 1}`,
    Effect: "Allow",
    Action: found.actions,
    Resource: found.resources.length === 1 ? (found.resources[0] ?? "*") : [...found.resources],
    ...(group === "attach" && { Condition: { ArnEquals: { "iam:PolicyARN": [...names.managedPolicies] } } }),
  }));
}

/** Who may attach any policy can make anybody an administrator, so only those of the manual may be attached. */
function attaches(action: IamAction): boolean {
  return /^iam:Attach(User|Role)Policy$/.test(action);
}
