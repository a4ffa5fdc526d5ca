import { createHash } from "node:crypto";
import { sortedJson } from "@/lib/domain/sorted-json";
import type { Plan, StepPlan } from "./change";

/**
 * A plan with the digest by which it is confirmed. Equal digests mean that the account has not moved in any way that
 * matters to the plan; notices are left out, because ages and counts in them may change by themselves.
 */
export function sealPlan(plan: StepPlan, planId: string): Plan {
  const { changes, kept, blockers } = plan;
  const text = sortedJson({ changes, kept, blockers });
  return { ...plan, planId, fingerprint: createHash("sha256").update(text).digest("hex") };
}
