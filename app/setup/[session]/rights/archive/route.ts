import { attachment, noAttachment } from "@/app/setup/attachment";
import { knownSession } from "@/app/setup/known-session";
import { runtime } from "@/lib/runtime/runtime";

/** The request to the cloud team as an archive. It holds no secret. */
export async function GET(_: Request, context: { params: Promise<{ session: string }> }) {
  const session = await knownSession((await context.params).session);
  if (!session) return new Response(null, { status: 404 });
  const archive = await runtime().rights.archive(session.sessionId);
  return archive.ok ? attachment(archive.value) : noAttachment(archive.problem);
}
