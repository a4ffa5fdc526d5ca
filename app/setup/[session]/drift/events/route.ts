import { sessionIdSchema } from "@/app/setup/actions/place";
import { checkedSteps } from "@/lib/wizard/fold/drift-of";
import { streamViews } from "../../view-stream";

/** When each step was checked last, as a check goes on. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  return streamViews(request, sessionId.data, checkedSteps);
}
