import { knownSession } from "@/app/setup/known-session";
import { checkedSteps } from "@/lib/wizard/fold/drift-of";
import { streamViews } from "../../view-stream";

/** When each step was checked last, as a check goes on. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const session = await knownSession((await context.params).session);
  if (!session) return new Response(null, { status: 404 });
  return streamViews(request, session.sessionId, checkedSteps);
}
