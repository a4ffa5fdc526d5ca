import type { ScreenActions, ScreenLinks } from "@/components/setup/screens/screen";
import type { FormAction } from "@/lib/wizard/form";
import { playerWords } from "./words/player";

/** Links with their names and without a way: the replay keeps whoever presses one where he is. */
export function inertLinks(reference: string): ScreenLinks {
  const nowhere = () => "#";
  return {
    home: "#",
    help: "#",
    reference,
    sessionFile: "#",
    viewer: "#",
    replay: "#",
    rights: "#",
    asCode: "#",
    titlePrefix: playerWords.titlePrefix,
    step: nowhere,
    questions: nowhere,
    review: nowhere,
    undo: nowhere,
    drift: "#",
    events: undefined,
    file: nowhere,
    revealed: "#",
    ownFile: "#",
  };
}

export const nothing: FormAction = async (state) => state;

/** What the buttons of a replayed screen do. */
export const inertActions: ScreenActions = {
  saveAnswers: () => nothing,
  planAgain: () => nothing,
  confirmPlan: () => nothing,
  stopRun: () => nothing,
  tryAgain: () => nothing,
  applyRepair: () => nothing,
  planUndo: () => nothing,
  confirmUndo: () => nothing,
  stopUndo: () => nothing,
  undoAgain: () => nothing,
  startProof: nothing,
  finishProof: nothing,
  forgetCredentials: nothing,
  finishInstallation: nothing,
};
