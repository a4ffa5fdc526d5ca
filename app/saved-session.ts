import { driftPath } from "@/app/setup/actions/place";
import { momentText } from "@/components/setup/moment-text";
import type { SavedSession } from "@/components/setup/session-list";
import type { SessionSummary } from "@/lib/runtime/runtime";
import { forms } from "@/lib/steps/forms";
import { isFinished } from "@/lib/wizard/fold/drift-of";
import type { SessionView } from "@/lib/wizard/view";
import { type Facts, stepIds } from "@/lib/wizard/words";

/** A session as the list on the start page shows it. */
export function savedSession({ sessionId, view }: SessionSummary): SavedSession {
  const { facts, updatedAt } = view;
  const current = view.current ?? "delivery";
  return {
    sessionId,
    host: facts.host,
    account: accountText(facts),
    state: stateOf(view),
    at: { number: stepIds.indexOf(current) + 1, of: stepIds.length, name: forms[current].title },
    updatedAt,
    updatedText: momentText(updatedAt),
    href: `/setup/${sessionId}`,
    driftHref: isFinished(view) ? driftPath(sessionId) : undefined,
    resources: resourcesOf(facts),
  };
}

/** Nobody has answered anything yet: nothing to come back to, and as good as a new one. */
export function isUntouched({ view }: SessionSummary): boolean {
  return view.lastSeq === 1;
}

function stateOf({ installed, steps, current }: SessionView): SavedSession["state"] {
  if (installed) return "installed";
  if (steps.some(({ status }) => status === "running")) return "running";
  if (steps.some(({ status }) => status === "problem")) return "problem";
  return current === "delivery" ? "ready" : "open";
}

function accountText({ accountKind, accountId, region }: Facts): string | undefined {
  if (accountKind === "practice") return "Practice account";
  return accountId && `AWS ${accountId}${region ? ` · ${region}` : ""}`;
}

/** What stays in the account when the session goes; the practice account goes with it. */
function resourcesOf(facts: Facts): readonly string[] {
  if (facts.accountKind === "practice") return [];
  const named: readonly (readonly [string, string | undefined])[] = [
    ["IAM user", facts.userName],
    ["Access key", facts.accessKeyId],
    ["IoT policy", facts.iotPolicyName],
    ["Certificate", facts.certificateId],
    ["Identity pool", facts.identityPoolId],
    ["Role", facts.roleArn],
  ];
  return named.flatMap(([name, value]) => (value ? [`${name} ${value}`] : []));
}
