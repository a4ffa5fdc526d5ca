import type { ReactNode } from "react";
import { pathOf } from "@/app/setup/actions/place";
import { forgetCredentials } from "@/app/setup/actions/session";
import { SetupPicture } from "@/components/setup/setup-picture";
import { SetupShell } from "@/components/setup/setup-shell";
import { StepRail } from "@/components/setup/step-rail";
import { runtime } from "@/lib/runtime/runtime";
import { forms } from "@/lib/steps/forms";
import type { LoadedStep } from "./load-step";

/** What stands around every page of a setup: header, rail and picture. */
export function StepFrame({
  loaded,
  children,
}: {
  readonly loaded: LoadedStep;
  readonly children: ReactNode;
}) {
  const { sessionId, view, step } = loaded;
  const forget = forgetCredentials.bind(null, sessionId);
  const stored = view.credentials.state === "stored" && view.credentials.source !== "practice";
  return (
    <SetupShell
      homeHref="/"
      helpHref="/help"
      facts={view.facts}
      awsEndpoint={runtime().awsEndpoint}
      sessionFileHref={pathOf(sessionId, "session-file")}
      {...(stored && { forgetKeys: forget })}
      rail={
        <StepRail
          current={step.id}
          steps={view.steps.map(({ id, status }) => ({
            id,
            status,
            short: forms[id].short,
            href: pathOf(sessionId, id),
          }))}
        />
      }
      picture={<SetupPicture facts={view.facts} current={step.id} installed={view.installed} />}
    >
      {children}
    </SetupShell>
  );
}
