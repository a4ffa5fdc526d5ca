import { ButtonLink } from "@/components/ui/button";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import type { StepView } from "@/lib/wizard/view";
import { ActionForm } from "../action-form";
import { undoWords } from "../words/undo";
import { KeysNeeded } from "./keys-needed";
import type { UndoProps } from "./undo-screen";
import { UndoneSteps } from "./undone-steps";

interface Props extends UndoProps {
  /** The steps whose last run has undone them. */
  readonly undone: readonly StepView[];
}

/** What was undone, if anything was, and the button that looks for what can be. */
export function UndoStart({ view, links, actions, problems, scope, undone }: Props) {
  const hasKeys = areKeysAtHand(view);
  return (
    <>
      {undone.length > 0 && <UndoneSteps steps={undone} />}
      {!hasKeys && (
        <div className="mb-4">
          <KeysNeeded why={undoWords.keysNeeded} href={links.questions("account")} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {undone.length > 0 && (
          <ButtonLink href={links.step(view.current ?? "delivery")}>{undoWords.onward}</ButtonLink>
        )}
        {hasKeys && (
          <ActionForm
            action={actions.planUndo(scope)}
            label={undone.length > 0 ? undoWords.lookAgain : undoWords.review}
            busyLabel={undoWords.planning}
            variant={undone.length > 0 ? "secondary" : "primary"}
            problems={problems}
          />
        )}
        {scope && undone.length > 0 && <a href={links.undo()}>{undoWords.more}</a>}
      </div>
    </>
  );
}
