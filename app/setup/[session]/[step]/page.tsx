import { redirect } from "next/navigation";
import { pathOf } from "@/app/setup/actions/place";
import { FindingsCard } from "@/components/setup/findings-card";
import { ownFileRefusal } from "@/components/setup/own-file-refusal";
import { AccountScreen } from "@/components/setup/screens/account-screen";
import { DeliveryScreen } from "@/components/setup/screens/delivery-screen";
import { DoneScreen } from "@/components/setup/screens/done-screen";
import { ProofScreen } from "@/components/setup/screens/proof-screen";
import { QuestionsScreen } from "@/components/setup/screens/questions-screen";
import type { Problem } from "@/lib/domain/problem";
import { lookAtOwnYml, type OwnYmlFirstLook } from "@/lib/runtime/merge-own-yml";
import { runtime } from "@/lib/runtime/runtime";
import { initialAnswers } from "@/lib/wizard/form";
import { screenOf } from "@/lib/wizard/screen-of";
import type { StepView } from "@/lib/wizard/view";
import type { Answers } from "@/lib/wizard/words";
import { type LoadedStep, loadStep, type StepParams } from "../load-step";
import { StepFrame } from "../step-frame";

type Search = {
  readonly searchParams: Promise<{
    readonly before?: string;
    readonly change?: string;
    readonly own?: string;
  }>;
};

/** One page per step. What it shows follows from the session alone, so Back, reload and a second tab all tell the truth. */
export default async function StepPage(props: StepParams & Search) {
  const loaded = await loadStep(props);
  const { before, change, own } = await props.searchParams;
  return (
    <StepFrame screen={loaded.screen}>
      {await content(loaded, { before, own, changing: change !== undefined })}
    </StepFrame>
  );
}

interface Asked {
  readonly before: string | undefined;
  readonly changing: boolean;
  /** What was wrong with the own file that was given. */
  readonly own: string | undefined;
}

/** The screen with what it shows beyond the session's events. */
async function content({ sessionId, view, screen }: LoadedStep, { before, changing, own }: Asked) {
  const { step } = screen;
  const { files, findings, ownYmls } = runtime();
  const name = screenOf(view, step, changing ? "change" : "step");
  switch (name) {
    case "account":
      return <AccountScreen {...screen} />;
    case "done":
      return <DoneScreen {...screen} />;
    case "questions":
      return (
        <QuestionsScreen
          {...screen}
          {...(await questions(sessionId, step, own))}
          before={before}
          changing={changing}
        />
      );
    case "proof":
      return <ProofScreen {...screen} />;
    case "delivery": {
      const delivered = view.installed ? undefined : await files.shown(sessionId);
      const shown = <FindingsCard findings={await findings(sessionId)} replayHref={screen.links.replay} />;
      return (
        <DeliveryScreen
          {...screen}
          delivered={delivered}
          afterwards={files.afterwards(view.facts)}
          own={{ refusal: ownFileRefusal(own), fileName: ownYmls.nameOf(sessionId) }}
          findings={shown}
        />
      );
    }
    case "undo":
      return redirect(screen.links.undo(step.id));
    default:
      // Review and progress have pages of their own.
      return redirect(pathOf(sessionId, step.id, name));
  }
}

async function questions(sessionId: string, { id, answers: saved }: StepView, own: string | undefined) {
  const { engine, formOf } = runtime();
  const form = await formOf(id);
  const start = await engine.answersFor(sessionId, id);
  const answers = start.ok ? start.value : initialAnswers(form);
  if (id !== "server") return { form, answers };
  const given = givenFile(sessionId);
  const externalUrl = saved === undefined ? given?.externalUrl : undefined;
  return {
    form,
    answers: externalUrl === undefined ? answers : { ...answers, externalUrl },
    ownFile: {
      given: given && { externalUrl: given.externalUrl, isMergeable: given.problem === undefined },
      problem: given ? unread(given, saved) : ownFileRefusal(own),
      fileName: runtime().ownYmls.nameOf(sessionId),
    },
  };
}

/** Why the file can't answer the first question. Once that is answered, what is wrong with it concerns the last step. */
function unread({ externalUrl, problem }: OwnYmlFirstLook, saved: Answers | undefined): Problem | undefined {
  return externalUrl === undefined && saved === undefined ? problem : undefined;
}

/** What the administrator's own application.yml tells, where one was given. */
function givenFile(sessionId: string) {
  const own = runtime().ownYmls.get(sessionId);
  return own && lookAtOwnYml(own);
}
