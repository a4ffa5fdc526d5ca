import { pathOf } from "@/app/setup/actions/place";
import { attachment } from "@/app/setup/attachment";
import { knownSession } from "@/app/setup/known-session";
import { runtime } from "@/lib/runtime/runtime";

type Context = { params: Promise<{ session: string; name: string }> };

/**
 * One file of the delivery, or all of them as an archive. POST, because every answer holds secrets: a link could be
 * prefetched, shared or kept in the history. With `?show` it is the two blocks of
 * application.yml, as text to be shown in the page.
 */
export async function POST(request: Request, context: Context) {
  const { session: id, name } = await context.params;
  const session = await knownSession(id);
  if (!session) return new Response(null, { status: 404 });
  const { sessionId } = session;
  const { files, engine } = runtime();
  const show = new URL(request.url).searchParams.has("show");
  const built = await (show ? files.revealed(sessionId) : files.download(sessionId, name));
  // The page of the files says what is in the way.
  if (!built.ok)
    return new Response(null, { status: 303, headers: { location: pathOf(sessionId, "delivery") } });
  if (!built.value) return new Response(null, { status: 404 });

  const { fileName, body } = built.value;
  if (show) return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
  await engine.noteFileTaken(sessionId, fileName);
  return attachment(built.value);
}
