import { pathOf, sessionIdSchema } from "@/app/setup/actions/place";
import { attachment } from "@/app/setup/attachment";
import { runtime } from "@/lib/runtime/runtime";

type Context = { params: Promise<{ session: string; name: string }> };

/**
 * One file of the delivery, or all of them as an archive. POST, because every answer holds secrets: a link could be
 * prefetched, shared or kept in the history. With `?show` it is the two blocks of
 * application.yml, as text to be shown in the page.
 */
export async function POST(request: Request, context: Context) {
  const { session, name } = await context.params;
  const sessionId = sessionIdSchema.safeParse(session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const { files, engine } = runtime();
  const show = new URL(request.url).searchParams.has("show");
  const built = await (show ? files.revealed(sessionId.data) : files.download(sessionId.data, name));
  // The page of the files says what is in the way.
  if (!built.ok)
    return new Response(null, { status: 303, headers: { location: pathOf(session, "delivery") } });
  if (!built.value) return new Response(null, { status: 404 });

  const { fileName, body } = built.value;
  if (show) return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
  await engine.noteFileTaken(sessionId.data, fileName);
  return attachment(built.value);
}
