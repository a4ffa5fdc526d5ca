import type { Result } from "@/lib/domain/result";
import { appendAtRest } from "./append-at-rest";
import { applyRepair } from "./apply-repair";
import { checkAgain } from "./check-again";
import type { EngineContext } from "./context";
import { answersFor } from "./default-answers";
import { deleteSession } from "./delete-session";
import { forgetCredentials, forgotten } from "./forget-credentials";
import { makePlan } from "./make-plan";
import { noSuchSession } from "./no-such-session";
import { previewStep } from "./preview-step";
import { saveAnswers } from "./save-answers";
import { openSession, type SessionLog } from "./session-log";
import { settleAlone } from "./settle-intents";
import { settleInterrupted } from "./settle-interrupted";
import { confirmPlan, type StartedRun, startProof } from "./start-run";
import { tryAgain } from "./try-again";
import { confirmUndo } from "./undo/confirm-undo";
import { makeUndoPlans } from "./undo/make-undo-plans";

/**
 * The wizard's engine: what pages, terminal and tests can ask for. It decides, the pages only show.
 *
 * Every function appends events and returns; a run goes on by itself after `confirmPlan`, `tryAgain` and
 * `startProof` have returned, and is followed through the events.
 */
export type Engine = ReturnType<typeof createEngine>;

export function createEngine(context: EngineContext) {
  /** Runs that died with their server are closed first, whoever looks. */
  const open = async (sessionId: string): Promise<SessionLog | undefined> => {
    const log = await openSession(context, sessionId);
    if (log) await settleInterrupted(context, log);
    return log;
  };
  const inSession =
    <Args extends readonly unknown[], Value>(
      act: (context: EngineContext, log: SessionLog, ...args: Args) => Promise<Result<Value>>,
    ) =>
    async (sessionId: string, ...args: Args): Promise<Result<Value>> => {
      const log = await open(sessionId);
      return log ? act(context, log, ...args) : { ok: false, problem: noSuchSession };
    };

  return {
    createSession: () => createSession(context),
    /** The session as it is now; undefined where there is none. */
    view: async (sessionId: string) => (await open(sessionId))?.view(),
    /** What the form of a step should start with. */
    answersFor: inSession(answersFor),
    saveAnswers: inSession(saveAnswers),
    makePlan: inSession(makePlan),
    confirmPlan: inSession(confirmPlan),
    tryAgain: inSession(tryAgain),
    startProof: inSession(startProof),
    applyRepair: inSession(applyRepair),
    /** One of a row of steps that are only looked at, as the terminal's plan does. */
    previewStep: inSession(previewStep),
    makeUndoPlans: inSession(makeUndoPlans),
    confirmUndo: inSession(confirmUndo),
    /** Finds out what became of writes that never came to an end; `tryAgain` does it by itself. */
    settleIntents: inSession(settleAlone),
    /** Whether the account still is as the setup left it. Reads only. */
    checkAgain: inSession(checkAgain),
    stop: inSession(askToStop),
    forgetCredentials: inSession(forgetCredentials),
    noteFileTaken: inSession(noteFileTaken),
    finishInstallation: inSession(finishInstallation),
    deleteSession: (sessionId: string) => deleteSession(context, sessionId),
  };
}

export type { StartedRun };

async function createSession(context: EngineContext): Promise<string> {
  const sessionId = context.newId();
  const created = { type: "session.created", ...context.versions } as const;
  await context.store.create(sessionId, created, context.clock.now());
  return sessionId;
}

async function askToStop(_: EngineContext, log: SessionLog, runId: string): Promise<Result<undefined>> {
  const step = log.view().steps.find(({ run }) => run?.runId === runId && run.state === "running");
  if (step && !step.run?.stopAsked) await log.append([{ type: "run.stop-asked", step: step.id, runId }]);
  return { ok: true, value: undefined };
}

async function noteFileTaken(_: EngineContext, log: SessionLog, file: string): Promise<Result<undefined>> {
  await log.append([{ type: "files.taken", step: "delivery", file }]);
  return { ok: true, value: undefined };
}

/** Once BlueRange has its files nothing needs the secrets any more: all of them leave the vault with the event. */
async function finishInstallation(context: EngineContext, log: SessionLog): Promise<Result<undefined>> {
  if (log.view().installed) return { ok: true, value: undefined };
  const forget = await context.vault.names(log.sessionId);
  const { events } = forgotten(log.view(), "proof-passed");
  return appendAtRest(log, [{ type: "files.installed", step: "delivery" }, ...events], { forget });
}
