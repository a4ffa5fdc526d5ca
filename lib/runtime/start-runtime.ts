import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { errorReader } from "@/lib/aws/error-reader";
import { ok, type Result } from "@/lib/domain/result";
import { liveFindings } from "@/lib/findings/live-findings";
import { entries } from "@/lib/steps/index";
import { openStore } from "@/lib/store/open-store";
import type { EngineContext } from "@/lib/wizard/engine/context";
import { createEngine } from "@/lib/wizard/engine/engine";
import { defaultPatience, type Patience } from "@/lib/wizard/engine/patience";
import { asCode } from "./as-code/as-code";
import { awsAccess } from "./aws-access";
import type { Environment } from "./environment";
import { formOnThisMachine } from "./form-on-this-machine";
import { liveViews } from "./live-views";
import { ownYmls } from "./own-yml";
import { practiceAccounts } from "./practice-accounts";
import { recallSecrets } from "./recall-secrets";
import { reportFault } from "./report-fault";
import { rights } from "./rights";
import { holdRuntime, type Runtime } from "./runtime";
import { savedSessions } from "./saved-sessions";
import { sessionFiles } from "./session-files";
import { sweepVault } from "./sweep-vault";
import { versions } from "./versions";

export interface RuntimeOptions {
  /** Whether "environment" may be chosen as the source of credentials: for the terminal only. */
  readonly ambientCredentials?: boolean;
  readonly patience?: Patience;
  /** Exchanges parts of the engine's world, for the terminal and for tests. */
  readonly exchange?: (context: EngineContext) => EngineContext;
}

/** Opens the store, puts everything together and holds it for this process. A problem where it can't be opened. */
export async function startRuntime(
  environment: Environment,
  { ambientCredentials = false, patience = defaultPatience, exchange = (as) => as }: RuntimeOptions = {},
): Promise<Result<Runtime>> {
  const opened = await openStore({
    dataDir: environment.dataDir,
    ...(environment.databaseUrl && { databaseUrl: environment.databaseUrl.reveal() }),
    ...(environment.vaultKey && { vaultKey: environment.vaultKey.reveal() }),
  });
  if (!opened.ok) return opened;
  const { store, vault } = opened.value;
  const live = liveViews(store, (sessionId) => engine.view(sessionId));
  const practice = practiceAccounts(store);
  const context = exchange({
    store,
    vault,
    aws: awsAccess({ environment, vault, practice, ambientCredentials }),
    errors: errorReader,
    clock: { now: () => new Date(), sleep },
    announcer: live,
    entries,
    newId: randomUUID,
    alive: new Set(),
    versions,
    reportFault,
    patience,
  });
  const engine = createEngine(context);
  const endSweeping = sweepVault(vault, context.reportFault);
  const ownFiles = ownYmls();
  const started: Runtime = {
    engine,
    live,
    files: sessionFiles(store, vault, ownFiles, versions),
    ownYmls: ownFiles,
    asCode: asCode(store),
    rights: rights(store),
    sessions: () => savedSessions(store, engine),
    findings: async (sessionId) => liveFindings(await store.read(sessionId)),
    recallSecrets: (sessionId, texts) => recallSecrets(vault.of(sessionId, context.clock.now), texts),
    formOf: (step) => formOnThisMachine(step, environment),
    awsEndpoint: environment.awsEndpointUrl,
    async close() {
      await endSweeping();
      await store.close();
    },
  };
  holdRuntime(started);
  return ok(started);
}
