import { Note } from "@/components/ui/note";
import { stepAfterRun } from "@/lib/wizard/screen-of";
import type { SessionView, StepView } from "@/lib/wizard/view";
import { pageWords } from "../words/page";
import { proofWords } from "../words/proof";
import type { ScreenProps } from "./screen";

interface Props extends Pick<ScreenProps, "view" | "step"> {
  /** AWS refused the sign-in of the test user because of the condition on amr. */
  readonly isRefused: boolean;
}

/** How the proof ended, in one sentence; or why it has to be run again. Nothing before it has passed once. */
export function ProofVerdict({ view, step, isRefused }: Props) {
  const verdict = step.status === "outdated" ? outdatedBy(view) : verdictOn(step, isRefused);
  if (!verdict) return null;
  return (
    <Note tone={verdict.tone}>
      <p>{verdict.text}</p>
    </Note>
  );
}

interface Verdict {
  readonly tone: "good" | "warning";
  readonly text: string;
}

function outdatedBy(view: SessionView): Verdict {
  const isRepaired = view.steps.some((step) => stepAfterRun(view, step) !== step.id);
  return isRepaired
    ? { tone: "good", text: proofWords.repaired }
    : { tone: "warning", text: pageWords.outdated };
}

function verdictOn({ status, checks }: StepView, isRefused: boolean): Verdict | undefined {
  const total = checks.length;
  const passed = checks.filter(({ state }) => state === "passed").length;
  if (status !== "done" || total === 0) return undefined;
  if (isRefused) return { tone: "warning", text: proofWords.refused(passed, total) };
  if (passed < total) return { tone: "warning", text: proofWords.warned(passed, total) };
  return { tone: "good", text: proofWords.letIn(total) };
}
