import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { changeState } from "../run-items";
import { ChangeRow } from "../run-row";
import { undoWords } from "../words/undo";

/** What was taken back, step by step. */
export function UndoneSteps({ steps }: { readonly steps: readonly StepView[] }) {
  return (
    <>
      <Note tone="good">
        <p>
          <strong>{undoWords.done}.</strong> {undoWords.doneText}
        </p>
      </Note>
      {steps.map(({ id, run }) => (
        <Card key={id} title={forms[id].title}>
          {run && run.changes.length > 0 ? (
            <ul className="divide-y divide-line">
              {run.changes.map((view) => (
                <ChangeRow key={view.change.id} view={view} state={changeState(view, run)} />
              ))}
            </ul>
          ) : (
            <p className="text-quiet">{undoWords.nothingLeft}</p>
          )}
        </Card>
      ))}
    </>
  );
}
