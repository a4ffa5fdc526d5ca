import { Note } from "@/components/ui/note";
import { forms } from "@/lib/steps/forms";
import type { StepForm } from "@/lib/wizard/form";
import { areKeysAtHand } from "@/lib/wizard/keys-at-hand";
import { hasOpenPlan, screenOf } from "@/lib/wizard/screen-of";
import type { SessionView, StepView } from "@/lib/wizard/view";
import { type Answers, type Notice, type StepId, stepIds } from "@/lib/wizard/words";
import { OwnFileOffer, type OwnFileOffered } from "../own-file-offer";
import { QuestionsForm } from "../questions-form";
import { RightsLink } from "../rights-link";
import { pageWords } from "../words/page";
import { KeysNeeded } from "./keys-needed";
import { backHref } from "./neighbours";
import { pageTitle } from "./page-title";
import type { ScreenProps } from "./screen";

interface Props extends ScreenProps {
  /** The questions of the step, with what this machine offers. */
  readonly form: StepForm;
  /** What the fields start with. */
  readonly answers: Answers;
  /** The later step that was asked for and can't be opened yet. */
  readonly before: string | undefined;
  /** The questions were asked for by a link that offers to change the answers. */
  readonly changing: boolean;
  /** The administrator's own application.yml, which answers the first question. */
  readonly ownFile?: OwnFileOffered;
}

/** The questions of a step, with the remarks on why one is here. */
export function QuestionsScreen(props: Props) {
  const { view, step, links, actions, form, answers, before, changing, problems = [] } = props;
  const { ownFile = notGiven } = props;
  const asks = asksOfAccount.includes(step.id);
  return (
    <>
      <QuestionsForm
        form={form}
        documentTitle={pageTitle(links, step.id)}
        isWrongBelow={ownFile.problem !== undefined}
        answers={answers}
        action={actions.saveAnswers(step.id)}
        revision={step.revision}
        stepNames={stepNames}
        notices={[...remarks(before, step), ...previousNotices(view.steps, step), ...keysGone(view, step)]}
        problems={problems}
        backHref={changing ? offeredBy(props) : backHref(links, step.id)}
        leaveHref={links.home}
        {...(hasOpenPlan(step) && { submitLabel: pageWords.review })}
      >
        {asks && !areKeysAtHand(view) && (
          <Note>
            <KeysNeeded why={pageWords.keysNeeded} href={links.questions("account")} />
          </Note>
        )}
      </QuestionsForm>
      {asks && <RightsLink href={links.rights} />}
      {step.id === "server" && <OwnFileOffer href={links.ownFile} offered={ownFile} />}
    </>
  );
}

/** The steps whose next press asks AWS for something. */
const asksOfAccount: readonly StepId[] = ["iam-user", "certificate", "identity-pool", "organization-role"];

const notGiven: OwnFileOffered = { given: undefined, problem: undefined, fileName: undefined };

const stepNames = Object.fromEntries(stepIds.map((id) => [id, forms[id].title]));

/** The page that offered to change the answers: the review, or what the step shows when it is done or connected. */
function offeredBy({ view, step, links }: ScreenProps): string {
  if (hasOpenPlan(step)) return links.review(step.id);
  const asksAnyway = step.id === "account" && screenOf(view, step, "step") === "questions";
  return asksAnyway ? backHref(links, step.id) : links.step(step.id);
}

/** Why one is here, where one did not ask for this page. */
function remarks(before: string | undefined, { status }: StepView): readonly Notice[] {
  const wanted = stepIds.find((id) => id === before);
  return [
    ...(wanted
      ? [{ tone: "info", code: "before", text: pageWords.before(forms[wanted].title) } as const]
      : []),
    ...(status === "outdated"
      ? [{ tone: "warning", code: "outdated", text: pageWords.outdated } as const]
      : []),
  ];
}

/** What the step before made of its answers is said on the page that follows it. */
function previousNotices(steps: readonly StepView[], { id, answers }: StepView): readonly Notice[] {
  const before = steps[stepIds.indexOf(id) - 1];
  return id === "account" && answers === undefined ? (before?.notices ?? []) : [];
}

function keysGone(view: SessionView, { id }: StepView): readonly Notice[] {
  const { credentials } = view;
  if (id !== "account" || credentials.state !== "forgotten" || areKeysAtHand(view)) return [];
  const reason = credentials.forgottenBecause ?? "asked";
  return [{ tone: "info", code: "keys-forgotten", text: pageWords.keysGone[reason] }];
}
