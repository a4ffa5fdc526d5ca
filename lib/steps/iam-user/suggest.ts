import "server-only";
import { manual } from "@/lib/domain/manual";
import type { StepPorts } from "@/lib/wizard/step";
import type { Answers, Facts } from "@/lib/wizard/words";
import { isUsable, observeKeys } from "./access-keys";
import { readUser } from "./inspect";

/** A user name that serves no other BlueRange server: bluerange, bluerange-<first label of the host>, or with all of it. */
export async function suggestUser(ports: StepPorts, { host = "" }: Facts): Promise<Answers> {
  for (const userName of candidates(host)) {
    if (!(await isTaken(ports, userName))) return { userName };
  }
  return {};
}

function candidates(host: string): readonly string[] {
  const [label = ""] = host.split(".");
  const named = [label, host].filter((part) => part !== "").map((part) => `${manual.userName}-${part}`);
  return [manual.userName, ...named.map((name) => name.slice(0, NAME_MAX))];
}

/** IAM's limit; host names hold no character that IAM refuses. */
const NAME_MAX = 64;

/**
 * By another setup, or by somebody who uses a key of it. A user whose key can be given to BlueRange is ours, whatever
 * its tag says: its setup was lost, and its secret taken from the files of an earlier delivery.
 */
async function isTaken(ports: StepPorts, userName: string): Promise<boolean> {
  const user = await readUser(ports, userName);
  if (user === null || user.setup === ports.sessionId) return false;
  const keys = await observeKeys(ports, user.name);
  if (keys.some(isUsable)) return false;
  return user.setup !== null || keys.some((key) => key.active && key.lastUsed !== "never");
}
