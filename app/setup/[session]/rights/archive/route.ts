import { sessionIdSchema } from "@/app/setup/actions/place";
import { runtime } from "@/lib/runtime/runtime";

/** The request to the cloud team as an archive. It holds no secret. */
export async function GET(_: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const archive = await runtime().rights.archive(sessionId.data);
  if (!archive.ok) {
    return new Response(`${archive.problem.message} ${archive.problem.remedy}\n`, { status: 409 });
  }
  const { fileName, mediaType, body } = archive.value;
  return new Response(body, {
    headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"` },
  });
}
