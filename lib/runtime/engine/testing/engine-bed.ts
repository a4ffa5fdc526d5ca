/** For tests: the whole runtime on a folder of its own, with accounts in which things go wrong when they should. */
import "server-only";
import { practiceCredentials } from "@/lib/practice/caller";
import type { PracticeAccount } from "@/lib/practice/practice-account";
import { type Clients, createClients } from "@/lib/runtime/contract/clients";
import { readEnvironment } from "@/lib/runtime/environment";
import type { Runtime } from "@/lib/runtime/runtime";
import { startRuntime } from "@/lib/runtime/start-runtime";
import type { EngineContext } from "@/lib/wizard/engine/context";
import type { Engine } from "@/lib/wizard/engine/engine";
import type { SessionEvent } from "@/lib/wizard/events";
import type { SessionStore } from "@/lib/wizard/ports";
import type { SessionVault } from "@/lib/wizard/step";
import { accountAccess, undelayedAccounts } from "./account-access";
import { createFaults, type Faults } from "./faults";
import { type Witness, witnessOf } from "./witness";

export interface EngineBed {
  readonly runtime: Runtime;
  readonly engine: Engine;
  readonly faults: Faults;
  readonly dataDir: string;
  readonly store: SessionStore;
  /** What was reported as a fault of the wizard itself. */
  readonly reported: readonly unknown[];
  events(sessionId: string): Promise<readonly SessionEvent[]>;
  vault(sessionId: string): SessionVault;
  vaultNames(sessionId: string): Promise<readonly string[]>;
  witness(sessionId: string): Witness;
  /** Plain SDK clients, for what the product itself never sends. */
  clients(sessionId: string): Clients;
  /** Gives up the folder's lock, as the end of the process would. */
  close(): Promise<void>;
}

/**
 * @param exchange changes further parts of the engine's world
 * @param further environment variables beside DATA_DIR
 */
export async function engineBed(
  dataDir: string,
  exchange: (context: EngineContext) => EngineContext = (context) => context,
  further: Readonly<Record<string, string>> = {},
): Promise<EngineBed> {
  const environment = readEnvironment({ ...further, DATA_DIR: dataDir });
  if (!environment.ok) throw new Error(environment.problem.code);
  const faults = createFaults();
  const reported: unknown[] = [];
  const worlds: { context: EngineContext; practice: (sessionId: string) => PracticeAccount }[] = [];
  const started = await startRuntime(environment.value, {
    patience: { settleMs: 30, verifyMs: 2_000, siblingMs: 400, detachMs: 800, pauseMs: 10 },
    exchange(context) {
      const { store, vault } = context;
      const practice = undelayedAccounts(store);
      const aws = accountAccess({ environment: environment.value, vault, practice, faults });
      const tested = exchange({ ...context, aws, reportFault: (fault) => void reported.push(fault) });
      worlds.push({ context: tested, practice });
      return tested;
    },
  });
  const [world] = worlds;
  if (!started.ok || !world) throw new Error(started.ok ? "nothing was put together" : started.problem.code);
  const { engine, close } = started.value;
  const { context, practice } = world;
  return {
    runtime: started.value,
    engine,
    faults,
    dataDir,
    store: context.store,
    reported,
    events: (sessionId) => context.store.read(sessionId),
    vault: (sessionId) => context.vault.of(sessionId, context.clock.now),
    vaultNames: (sessionId) => context.vault.names(sessionId),
    witness: (sessionId) => witnessOf(practice(sessionId)),
    clients: (sessionId) => createClients(practice(sessionId), practiceCredentials),
    close,
  };
}
