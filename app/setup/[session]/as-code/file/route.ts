import { sessionIdSchema } from "@/app/setup/actions/place";
import { runtime } from "@/lib/runtime/runtime";

/** One file of the setup as code by its path, or all of them as an archive. None holds a secret. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const built = await runtime().asCode.download(sessionId.data, name);
  if (!built.ok) return new Response(`${built.problem.message} ${built.problem.remedy}\n`, { status: 409 });
  if (!built.value) return new Response(null, { status: 404 });
  const { fileName, mediaType, body } = built.value;
  return new Response(body, {
    headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"` },
  });
}
