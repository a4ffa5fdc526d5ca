/** For tests: a new practice account behind the real SDK clients, with what a step may use of the world. */
import "server-only";
import type { Secret } from "@/lib/domain/secret";
import type { AwsCall } from "@/lib/wizard/change";
import type { SessionVault, StepPorts } from "@/lib/wizard/step";
import { emptyAccount } from "../empty-account";

export interface PracticePorts extends StepPorts {
  /** Names of all calls so far, in order. */
  readonly calls: readonly string[];
  /** The next call of this action is done, but its answer gets lost. */
  loseAnswerOf(action: string): void;
  /** Calls for which this is true are refused as AWS refuses what nobody allowed. */
  deny(isDenied: (call: AwsCall) => boolean): void;
  /** The same account for another session, with an empty vault. */
  forSession(sessionId: string): PracticePorts;
}

export function createPracticePorts(sessionId = "session-1", region = "eu-west-1"): PracticePorts {
  return portsFor(sessionId, emptyAccount(region));
}

function portsFor(sessionId: string, sendOn: StepPorts["send"]): PracticePorts {
  const calls: string[] = [];
  const lost = new Set<string>();
  let isDenied: (call: AwsCall) => boolean = () => false;
  return {
    sessionId,
    vault: memoryVault(),
    calls,
    now: () => new Date(),
    sleep: async () => {},
    loseAnswerOf: (action) => void lost.add(action),
    deny(next) {
      isDenied = next;
    },
    forSession: (other) => portsFor(other, sendOn),
    async send(call) {
      calls.push(call.action);
      if (isDenied(call)) throw named("AccessDeniedException");
      const answer = await sendOn(call);
      if (lost.delete(call.action)) throw named("TimeoutError");
      return answer;
    },
  };
}

export function memoryVault(): SessionVault {
  const secrets = new Map<string, Secret>();
  return {
    has: async (name) => secrets.has(name),
    get: async (name) => secrets.get(name),
    put: async (name, secret) => void secrets.set(name, secret),
  };
}

function named(name: string): Error {
  return Object.assign(new Error(name), { name });
}
