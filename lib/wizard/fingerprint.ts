import { createHash } from "node:crypto";
import { isJsonObject, type Json } from "@/lib/domain/json";
import type { Plan, StepPlan } from "./change";

/**
 * A plan with the digest by which it is confirmed. Equal digests mean that the account has not moved in any way that
 * matters to the plan; notices are left out, because ages and counts in them may change by themselves.
 */
export function sealPlan(plan: StepPlan, planId: string): Plan {
  const { changes, kept, blockers } = plan;
  const text = canonical({ changes, kept, blockers });
  return { ...plan, planId, fingerprint: createHash("sha256").update(text).digest("hex") };
}

/** JSON with sorted keys, so that equal content gives equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, entry: Json) =>
    isJsonObject(entry)
      ? Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)))
      : entry,
  );
}
