import { placeSchema } from "@/app/setup/actions/place";
import { stepOf } from "@/lib/wizard/fold/fold";
import { streamViews } from "../../view-stream";

/** The view of a step as it moves. */
export async function GET(request: Request, context: { params: Promise<{ session: string; step: string }> }) {
  const { session, step } = await context.params;
  const place = placeSchema.safeParse([session, step]);
  if (!place.success) return new Response(null, { status: 404 });
  const [sessionId, stepId] = place.data;
  return streamViews(request, sessionId, (view) => stepOf(view, stepId));
}
