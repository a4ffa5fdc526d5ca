"use client";

import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { momentText } from "@/components/setup/moment-text";
import { AccountScreen } from "@/components/setup/screens/account-screen";
import { DeliveryScreen } from "@/components/setup/screens/delivery-screen";
import { DoneScreen } from "@/components/setup/screens/done-screen";
import { DriftScreen } from "@/components/setup/screens/drift-screen";
import { ProgressScreen } from "@/components/setup/screens/progress-screen";
import { ProofScreen } from "@/components/setup/screens/proof-screen";
import { QuestionsScreen } from "@/components/setup/screens/questions-screen";
import { ReviewScreen } from "@/components/setup/screens/review-screen";
import type { ScreenProps } from "@/components/setup/screens/screen";
import { UndoScreen } from "@/components/setup/screens/undo-screen";
import { Still } from "@/components/setup/still";
import { deliveredAt } from "@/lib/replay/delivered-at";
import type { ScreenAt } from "@/lib/replay/screen-at";
import { forms } from "@/lib/steps/forms";
import { driftOf } from "@/lib/wizard/fold/drift-of";
import { startAnswers } from "@/lib/wizard/form";
import { inertActions, inertLinks, nothing } from "./inert-screen";

/** The page of the wizard as it was, with nothing on it that can be pressed. */
export function ReplayedScreen({ at, reference }: { readonly at: ScreenAt; readonly reference: string }) {
  const props = { view: at.view, step: at.step, links: inertLinks(reference), actions: inertActions };
  return (
    <Still value={true}>
      <fieldset disabled className={frameClass} onClickCapture={keepHere}>
        <Unfocused key={keyOf(at)}>{screenOf(at, props)}</Unfocused>
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
      return <ReplayedDrift {...props} />;
    case "proof":
      return <ProofScreen {...props} repair={undefined} />;
    case "delivery":
      return <DeliveryScreen {...props} delivered={deliveredAt(at.view)} own={undefined} />;
    case "questions":
      return (
        <QuestionsScreen
          {...props}
          form={forms[at.step.id]}
          answers={startAnswers(forms[at.step.id], at.step)}
          before={at.before}
          changing={at.asked === "change"}
          problems={at.problems}
        />
      );
  }
}

function ReplayedDrift(props: ScreenProps) {
  const { credentials, facts } = props.view;
  const isAtHand = credentials.state === "stored" || facts.accountKind === "practice";
  const { at } = driftOf(props.view) ?? {};
  return (
    <DriftScreen
      {...props}
      check={isAtHand ? nothing : undefined}
      keysHref="#"
      checkedAt={at && momentText(at)}
    />
  );
}

/** Fields show what they began with, so another form is another screen even where it is of the same step. */
function keyOf({ name, asked, step, problems }: ScreenAt): string {
  const { id, revision, answers, suggested } = step;
  return JSON.stringify([name, asked, id, revision, answers, suggested, problems.length]);
}

/** A screen that appears would take the focus to what needs the person; here the person is somewhere else. */
function Unfocused({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // After the effects of the screen itself, which can't focus what is inert.
  useEffect(() => {
    if (box.current) box.current.inert = false;
  }, []);
  return (
    <div ref={box} inert data-screen="">
      {children}
    </div>
  );
}

function keepHere(event: MouseEvent) {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault();
}

/** Documents stand in full: what scrolls in a disabled fieldset counts as out of the keyboard's reach. */
const frameClass = "min-w-0 [&_figure>[role=group]]:max-h-none";
