import { sessionIdSchema } from "@/app/setup/actions/place";
import { attachment, noAttachment } from "@/app/setup/attachment";
import { runtime } from "@/lib/runtime/runtime";

/** The request to the cloud team as an archive. It holds no secret. */
export async function GET(_: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const archive = await runtime().rights.archive(sessionId.data);
  return archive.ok ? attachment(archive.value) : noAttachment(archive.problem);
}
