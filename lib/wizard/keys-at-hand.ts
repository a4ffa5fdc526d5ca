import type { SessionView } from "./view";

/** Whether this server can reach the account without asking: those of a terminal are not its own. */
export function areKeysAtHand({ credentials, facts }: SessionView): boolean {
  if (facts.accountKind === "practice") return true;
  return credentials.state === "stored" && credentials.source !== "environment";
}
