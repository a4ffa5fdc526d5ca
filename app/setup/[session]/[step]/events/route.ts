import { z } from "zod";
import { placeSchema } from "@/app/setup/actions/place";
import { runtime } from "@/lib/runtime/runtime";
import { stepOf } from "@/lib/wizard/fold/fold";

const encoder = new TextEncoder();

/**
 * The view of a step as it moves, as server-sent events. Each message is the whole view and carries the number of
 * the session's last event as its id, so a page that comes back with Last-Event-ID misses nothing.
 */
export async function GET(request: Request, context: { params: Promise<{ session: string; step: string }> }) {
  const { session, step } = await context.params;
  const place = placeSchema.safeParse([session, step]);
  if (!place.success) return new Response(null, { status: 404 });
  const [sessionId, stepId] = place.data;
  const after = z.coerce.number().int().nonnegative().catch(0).parse(request.headers.get("last-event-id"));

  const views = runtime().live.follow(sessionId, after, request.signal)[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await views.next();
      if (done) return controller.close();
      const data = JSON.stringify(stepOf(value, stepId));
      controller.enqueue(encoder.encode(`id: ${value.lastSeq}\nevent: view\ndata: ${data}\n\n`));
    },
    async cancel() {
      await views.return?.(undefined);
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}
