import { attachment, noAttachment } from "@/app/setup/attachment";
import { knownSession } from "@/app/setup/known-session";
import { runtime } from "@/lib/runtime/runtime";

/** One file of the setup as code by its path, or all of them as an archive. None holds a secret. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const session = await knownSession((await context.params).session);
  if (!session) return new Response(null, { status: 404 });
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const built = await runtime().asCode.download(session.sessionId, name);
  if (!built.ok) return noAttachment(built.problem);
  return built.value ? attachment(built.value) : new Response(null, { status: 404 });
}
