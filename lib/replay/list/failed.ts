import type { SessionEvent } from "@/lib/wizard/events";
import { isReadOnly } from "./read-only";

/**
 * Whether something went wrong in an event. A read that finds nothing is how the wizard learns what is missing, so
 * only a refused write counts among the calls, and every call without an answer.
 */
export function isFailed(event: SessionEvent): boolean {
  switch (event.type) {
    case "plan.failed":
    case "change.failed":
    case "drift.failed":
      return true;
    case "plan.made":
    case "repair.offered":
      return event.plan.blockers.length > 0;
    case "run.ended":
      return event.outcome === "failed" || event.outcome === "interrupted" || event.outcome === "stale-plan";
    case "probe.ended":
      return event.check.state === "failed";
    case "checks.made":
    case "drift.checked":
      return event.checks.some(isFailedCheck);
    case "aws.called":
      return event.error !== undefined && !foundNothing(event.action, event.httpStatus, event.error);
    default:
      return false;
  }
}

const isFailedCheck = ({ state }: { readonly state: string }): boolean => state === "failed";

function foundNothing(action: string, status: number | undefined, error: string): boolean {
  return isReadOnly(action) && (status === 404 || /^(NoSuchEntity|ResourceNotFound|NotFound)/.test(error));
}
