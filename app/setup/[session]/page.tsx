import { redirect } from "next/navigation";
import { pathOf } from "@/app/setup/actions/place";
import { currentStep, loadSession } from "./load-step";

/** Continue where you left off. */
export default async function SessionPage({ params }: { params: Promise<{ session: string }> }) {
  const { sessionId, view } = await loadSession((await params).session);
  redirect(pathOf(sessionId, currentStep(view)));
}
