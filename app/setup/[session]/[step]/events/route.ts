import { stepIdSchema } from "@/app/setup/actions/place";
import { knownSession } from "@/app/setup/known-session";
import { stepOf } from "@/lib/wizard/fold/fold";
import { streamViews } from "../../view-stream";

/** The view of a step as it moves. */
export async function GET(request: Request, context: { params: Promise<{ session: string; step: string }> }) {
  const { session: id, step } = await context.params;
  const [session, stepId] = [await knownSession(id), stepIdSchema.safeParse(step)];
  if (!session || !stepId.success) return new Response(null, { status: 404 });
  return streamViews(request, session.sessionId, (view) => stepOf(view, stepId.data));
}
