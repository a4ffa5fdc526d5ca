import { redirect } from "next/navigation";
import { pathOf } from "@/app/setup/actions/place";
import type { StepView } from "@/lib/wizard/view";
import { AccountPage } from "../account-page";
import { DeliveryPage } from "../delivery-page";
import { DonePage } from "../done-page";
import { type LoadedStep, loadStep, type StepParams } from "../load-step";
import { ProofPage } from "../proof-page";
import { QuestionsPage } from "../questions-page";
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
  const changing = change !== undefined;
  if (isUnderWay(loaded.step) && !changing) redirect(pathOf(loaded.sessionId, loaded.step.id, "progress"));
  return <StepFrame loaded={loaded}>{await pageOf(loaded, { before, changing, own })}</StepFrame>;
}

/** A run that goes on, or that stopped and needs the person, is what the step is about. */
function isUnderWay({ run, passed }: StepView): boolean {
  return run !== undefined && run.state !== "done" && (run.state === "running" || passed === undefined);
}

interface Asked {
  readonly before: string | undefined;
  readonly changing: boolean;
  /** What was wrong with the own file that was given. */
  readonly own: string | undefined;
}

function pageOf(loaded: LoadedStep, { before, changing, own }: Asked) {
  const { step, view } = loaded;
  switch (step.id) {
    case "proof":
      return ProofPage(loaded);
    case "delivery":
      return DeliveryPage(loaded, own);
    case "account":
      return view.credentials.state === "stored" && !changing
        ? AccountPage(loaded)
        : QuestionsPage(loaded, { before, changing });
    case "server":
      return QuestionsPage(loaded, { before, changing });
    default:
      return step.status === "done" && !changing
        ? DonePage(loaded)
        : QuestionsPage(loaded, { before, changing });
  }
}
