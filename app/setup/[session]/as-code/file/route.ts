import { sessionIdSchema } from "@/app/setup/actions/place";
import { attachment, noAttachment } from "@/app/setup/attachment";
import { runtime } from "@/lib/runtime/runtime";

/** One file of the setup as code by its path, or all of them as an archive. None holds a secret. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const name = new URL(request.url).searchParams.get("name") ?? "";
  const built = await runtime().asCode.download(sessionId.data, name);
  if (!built.ok) return noAttachment(built.problem);
  return built.value ? attachment(built.value) : new Response(null, { status: 404 });
}
