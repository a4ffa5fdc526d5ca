import { driftPath, undoPath } from "@/app/setup/actions/place";
import { momentText } from "@/components/setup/moment-text";
import type { SavedSession, UnreadableSaved } from "@/components/setup/session-list";
import { sessionWords } from "@/components/setup/words/session";
import type { SavedSessions, SessionSummary } from "@/lib/runtime/runtime";
import { forms } from "@/lib/steps/forms";
import { isFinished } from "@/lib/wizard/fold/drift-of";
import type { SessionView } from "@/lib/wizard/view";
import { type Facts, type StepId, stepIds } from "@/lib/wizard/words";

/** A session as the list on the start page shows it. */
export function savedSession({ sessionId, view, notUndone }: SessionSummary): SavedSession {
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
    ...(facts.accountKind === "practice"
      ? { resources: [], undoHref: undefined }
      : {
          resources: resourcesOf(facts, notUndone),
          undoHref: notUndone.length > 0 ? undoPath(sessionId) : undefined,
        }),
  };
}

export function unreadableSession({
  sessionId,
  updatedAt,
}: SavedSessions["unreadable"][number]): UnreadableSaved {
  return { sessionId, updatedAt, updatedText: momentText(updatedAt) };
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

/** Also what a step has left that did not come to its end: nobody knows its names then. */
function resourcesOf(facts: Facts, notUndone: readonly StepId[]): readonly string[] {
  const named: readonly (readonly [StepId, string, string | undefined])[] = [
    ["iam-user", "IAM user", facts.userName],
    ["iam-user", "Access key", facts.accessKeyId],
    ["certificate", "IoT policy", facts.iotPolicyName],
    ["certificate", "Certificate", facts.certificateId],
    ["identity-pool", "Identity pool", facts.identityPoolId],
    ["organization-role", "Role", facts.roleArn],
  ];
  const known = named.filter(([, , value]) => value !== undefined);
  const begun = notUndone.filter((step) => !known.some(([id]) => id === step));
  return [
    ...known.map(([, name, value]) => `${name} ${value}`),
    ...begun.map((step) => `${forms[step].title}: ${sessionWords.begun}`),
  ];
}
