import type { Problem } from "@/lib/domain/problem";
import type { FormAction } from "@/lib/wizard/form";
import type { SessionView, StepView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";

/**
 * What every screen of a setup is made of: the session as it is or was, where its links lead, and what its buttons
 * do. The live pages give links of this server and server actions; a replay gives others that lead nowhere.
 */
export interface ScreenProps {
  readonly view: SessionView;
  readonly step: StepView;
  readonly links: ScreenLinks;
  readonly actions: ScreenActions;
  /** What the last press was answered with, where the page does not learn it by itself. */
  readonly problems?: readonly Problem[];
}

export interface ScreenLinks {
  readonly home: string;
  readonly help: string;
  /** By what the person names this setup when asking for help. */
  readonly reference: string;
  readonly sessionFile: string;
  /** A page to keep on a disk, which opens session files without a server. */
  readonly viewer: string;
  /** This session, event by event. */
  readonly replay: string;
  /** What to ask the colleague for who holds the rights. */
  readonly rights: string;
  /** The same setup as Terraform code, CloudFormation template and script. */
  readonly asCode: string;
  /** Stands before the titles of documents, for example "Replay: ". */
  readonly titlePrefix: string;
  step(id: StepId): string;
  /** The questions of a step, also where it is done. */
  questions(id: StepId): string;
  review(id: StepId): string;
  /** The way back, of one step or of the whole setup. */
  undo(id?: StepId): string;
  /** Where a finished setup is checked again. */
  readonly drift: string;
  /** The live views of a run; undefined where nothing moves by itself. */
  readonly events: ((id: StepId) => string) | undefined;
  /** A POST gives the file. */
  file(name: string): string;
  /** A POST gives application.yml with its secrets, as plain text. */
  readonly revealed: string;
  /** A POST takes the administrator's own application.yml. */
  readonly ownFile: string;
}

export interface ScreenActions {
  saveAnswers(id: StepId): FormAction;
  planAgain(id: StepId): FormAction;
  confirmPlan(id: StepId): FormAction;
  stopRun(id: StepId, runId: string): FormAction;
  tryAgain(id: StepId): FormAction;
  /** Applies the plan of the repair that was shown, in the step that it repairs. */
  applyRepair(id: StepId, planId: string): FormAction;
  /** Of one step or of the whole setup. */
  planUndo(id?: StepId): FormAction;
  /** Receives planId for each shown plan, accountId, and consent=CHANGE-ID. */
  confirmUndo(id?: StepId): FormAction;
  stopUndo(id: StepId, runId: string, scope?: StepId): FormAction;
  undoAgain(id: StepId, scope?: StepId): FormAction;
  readonly startProof: FormAction;
  readonly finishProof: FormAction;
  readonly forgetCredentials: FormAction;
  readonly finishInstallation: FormAction;
}
