import "server-only";
import { redirect } from "next/navigation";
import { pathOf, stepIdSchema } from "@/app/setup/actions/place";
import { type KnownSession, knownSession } from "@/app/setup/known-session";
import type { ScreenProps } from "@/components/setup/screens/screen";
import { stepOf } from "@/lib/wizard/fold/fold";
import type { SessionView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import { actionsOf } from "./actions-of";
import { linksOf } from "./links-of";
import { nothingHere } from "./nothing-here";

/** A step of a session on this server, ready to be shown. */
export interface LoadedStep extends KnownSession {
  readonly screen: ScreenProps;
}

export type StepParams = { readonly params: Promise<{ readonly session: string; readonly step: string }> };

/** The session of a page's address; the page for what does not exist where there is none. */
export async function loadSession(session: string): Promise<KnownSession> {
  return (await knownSession(session)) ?? nothingHere();
}

/** The step of a page's address. One that can't be opened yet leads to the first that must be done before it. */
export async function loadStep({ params }: StepParams): Promise<LoadedStep> {
  const { session, step } = await params;
  const loaded = await loadSession(session);
  const stepId = stepIdSchema.safeParse(step);
  if (!stepId.success) nothingHere();
  const found = stepOf(loaded.view, stepId.data);
  if (found.status === "blocked")
    redirect(`${pathOf(loaded.sessionId, currentStep(loaded.view))}?before=${found.id}`);
  return { ...loaded, screen: screenFor(loaded, found.id) };
}

/** What the pages of a session are shown with, at one of its steps; by default where one would go on. */
export function screenFor({ sessionId, view }: KnownSession, id: StepId = currentStep(view)): ScreenProps {
  return { view, step: stepOf(view, id), links: linksOf(sessionId), actions: actionsOf(sessionId) };
}

/** Where to go on; the files, once everything is done. */
export function currentStep({ current }: SessionView): StepId {
  return current ?? "delivery";
}
