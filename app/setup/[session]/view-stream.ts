import "server-only";
import { z } from "zod";
import { runtime } from "@/lib/runtime/runtime";
import type { SessionView } from "@/lib/wizard/view";

const encoder = new TextEncoder();

/**
 * Something of a session's view as it moves, as server-sent events. Each message is the whole of it and carries the
 * number of the session's last event as its id, so a page that comes back with Last-Event-ID misses nothing.
 */
export function streamViews(
  request: Request,
  sessionId: string,
  pick: (view: SessionView) => unknown,
): Response {
  const after = z.coerce.number().int().nonnegative().catch(0).parse(request.headers.get("last-event-id"));
  const views = runtime().live.follow(sessionId, after, request.signal)[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await views.next();
      if (done) return controller.close();
      const data = JSON.stringify(pick(value));
      controller.enqueue(encoder.encode(`id: ${value.lastSeq}\nevent: view\ndata: ${data}\n\n`));
    },
    async cancel() {
      await views.return?.(undefined);
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream; charset=utf-8" } });
}
