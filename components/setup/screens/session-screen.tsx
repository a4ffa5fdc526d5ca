import type { ReactNode } from "react";
import { forms } from "@/lib/steps/forms";
import type { StepView } from "@/lib/wizard/view";
import { SetupPicture } from "../setup-picture";
import { SetupShell } from "../setup-shell";
import { type RailStatus, StepRail } from "../step-rail";
import type { ScreenProps } from "./screen";

interface Props extends ScreenProps {
  /** The address that calls are sent to instead of AWS, where the server was started with one. */
  readonly awsEndpoint: string | undefined;
  readonly children: ReactNode;
}

/** What stands around every page of a setup: header, rail and picture. */
export function SessionScreen({ view, step, links, actions, awsEndpoint, children }: Props) {
  const stored = view.credentials.state === "stored" && view.credentials.source !== "practice";
  return (
    <SetupShell
      homeHref={links.home}
      helpHref={links.help}
      facts={view.facts}
      awsEndpoint={awsEndpoint}
      sessionFileHref={links.sessionFile}
      viewerHref={links.viewer}
      replayHref={links.replay}
      {...(stored && { forgetKeys: actions.forgetCredentials })}
      rail={<SessionRail view={view} step={step} links={links} />}
      picture={<SetupPicture facts={view.facts} current={step.id} installed={view.installed} />}
    >
      {children}
    </SetupShell>
  );
}

/** The steps of a session, with their states. */
export function SessionRail({ view, step, links }: Omit<ScreenProps, "actions">) {
  return (
    <StepRail
      current={step.id}
      steps={view.steps.map((each) => ({
        id: each.id,
        status: railStatus(each),
        short: forms[each.id].short,
        href: links.step(each.id),
      }))}
    />
  );
}

/** A tick would hide a warning, and who has stopped a run on purpose has no problem. */
function railStatus({ status, checks, run, planProblem }: StepView): RailStatus {
  if (status === "done" && checks.some(({ state }) => state === "warning")) return "warning";
  const isStopped = run?.state === "stopped" && planProblem === undefined;
  return status === "problem" && isStopped ? "stopped" : status;
}
