"use client";

import type { MouseEvent, ReactNode } from "react";
import { AccountScreen } from "@/components/setup/screens/account-screen";
import { DeliveryScreen } from "@/components/setup/screens/delivery-screen";
import { DoneScreen } from "@/components/setup/screens/done-screen";
import { ProgressScreen } from "@/components/setup/screens/progress-screen";
import { ProofScreen } from "@/components/setup/screens/proof-screen";
import { QuestionsScreen } from "@/components/setup/screens/questions-screen";
import { ReviewScreen } from "@/components/setup/screens/review-screen";
import type { ScreenProps } from "@/components/setup/screens/screen";
import { UndoScreen } from "@/components/setup/screens/undo-screen";
import { Still } from "@/components/ui/still";
import { deliveredAt } from "@/lib/replay/delivered-at";
import type { ScreenAt } from "@/lib/replay/screen-at";
import { formOfAnswers } from "@/lib/steps/forms";
import { startAnswers } from "@/lib/wizard/form";
import { inertActions, inertLinks } from "./inert-screen";
import { ReplayedDrift } from "./replayed-drift";

/** The page of the wizard as it was, with nothing on it that can be pressed. */
export function ReplayedScreen({ at, reference }: { readonly at: ScreenAt; readonly reference: string }) {
  const { view, step, problems } = at;
  const props = { view, step, problems, links: inertLinks(reference), actions: inertActions };
  return (
    <Still value={true}>
      <fieldset disabled className={frameClass} onClickCapture={keepHere}>
        <div key={keyOf(at)} data-screen="">
          {screenOf(at, props)}
        </div>
      </fieldset>
    </Still>
  );
}

function screenOf(at: ScreenAt, props: ScreenProps): ReactNode {
  switch (at.name) {
    case "account":
      return <AccountScreen {...props} />;
    case "review":
      return <ReviewScreen {...props} />;
    case "progress":
      return <ProgressScreen {...props} />;
    case "done":
      return <DoneScreen {...props} />;
    case "undo":
      return <UndoScreen {...props} scope={at.scope} />;
    case "drift":
    case "drift-keys":
      return <ReplayedDrift {...props} at={at} />;
    case "proof":
      return <ProofScreen {...props} />;
    case "delivery":
      return <DeliveryScreen {...props} {...deliveredAt(at.view)} own={undefined} />;
    case "questions":
      return <ReplayedQuestions {...props} at={at} />;
  }
}

/** The form as it was sent, else as it was saved or suggested before. */
function ReplayedQuestions({ at, ...props }: ScreenProps & { readonly at: ScreenAt }) {
  const { id, suggested } = props.step;
  const answers = at.sent ?? props.step.answers;
  const form = formOfAnswers(id, answers ?? {});
  return (
    <QuestionsScreen
      {...props}
      form={form}
      answers={startAnswers(form, { suggested, answers })}
      before={at.before}
      changing={at.asked === "change"}
    />
  );
}

/**
 * Fields and what answers a press show what they began with, so another of these is another screen even where it is of
 * the same step. Everything else is the same screen with other words, which the browser shows sooner.
 */
function keyOf({ name, asked, step, sent, problems }: ScreenAt): string {
  const { id, revision, answers, suggested } = step;
  const fields = name === "questions" || name === "account" || name === "drift-keys";
  return JSON.stringify([
    name,
    problems,
    ...(fields ? [asked, id, revision, sent ?? answers, suggested] : []),
  ]);
}

function keepHere(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
}

/** Documents stand in full: what scrolls in a disabled fieldset counts as out of the keyboard's reach. */
const frameClass = "min-w-0 [&_figure>[role=group]]:max-h-none";
