import { applyRepair, confirmPlan, planAgain, startProof, stopRun, tryAgain } from "@/app/setup/actions/run";
import { saveAnswers } from "@/app/setup/actions/save-answers";
import { finishInstallation, finishProof, forgetCredentials } from "@/app/setup/actions/session";
import { confirmUndo, planUndo, stopUndo, undoAgain } from "@/app/setup/actions/undo";
import type { ScreenActions } from "@/components/setup/screens/screen";

/** What the buttons of a session's pages do on this server. */
export function actionsOf(sessionId: string): ScreenActions {
  return {
    saveAnswers: (id) => saveAnswers.bind(null, sessionId, id),
    planAgain: (id) => planAgain.bind(null, sessionId, id),
    confirmPlan: (id) => confirmPlan.bind(null, sessionId, id),
    stopRun: (id, runId) => stopRun.bind(null, sessionId, id, runId),
    tryAgain: (id) => tryAgain.bind(null, sessionId, id),
    applyRepair: (id, planId) => applyRepair.bind(null, sessionId, id, planId),
    planUndo: (scope) => planUndo.bind(null, sessionId, scope),
    confirmUndo: (scope) => confirmUndo.bind(null, sessionId, scope),
    stopUndo: (id, runId, scope) => stopUndo.bind(null, sessionId, id, runId, scope),
    undoAgain: (id, scope) => undoAgain.bind(null, sessionId, id, scope),
    startProof: startProof.bind(null, sessionId),
    finishProof: finishProof.bind(null, sessionId),
    forgetCredentials: forgetCredentials.bind(null, sessionId),
    finishInstallation: finishInstallation.bind(null, sessionId),
  };
}
