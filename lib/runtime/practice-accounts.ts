import "server-only";
import { createPracticeAccount, type PracticeAccount } from "@/lib/practice/practice-account";
import type { SessionStore } from "@/lib/wizard/ports";

const DOCUMENT = "practice-account";

/** Visible progress is part of the practice: AWS takes about as long. */
const LATENCY_MS = 120;

/**
 * One practice account per session, so that every practice begins with an empty account. Its state is sealed like a
 * secret and goes with the session.
 */
export function practiceAccounts(
  store: SessionStore,
  latencyMs = LATENCY_MS,
): (sessionId: string) => PracticeAccount {
  const open = new Map<string, PracticeAccount>();
  return (sessionId) => {
    const account =
      open.get(sessionId) ??
      createPracticeAccount({
        load: () => store.loadSealed(sessionId, DOCUMENT),
        save: (text) => store.saveSealed(sessionId, DOCUMENT, text),
        now: () => new Date(),
        latencyMs,
      });
    open.set(sessionId, account);
    return account;
  };
}
