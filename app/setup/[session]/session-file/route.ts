import { sessionIdSchema } from "@/app/setup/actions/place";
import { attachment, noAttachment } from "@/app/setup/attachment";
import { runtime } from "@/lib/runtime/runtime";

/** The session as a file for support: JSON Lines, scanned for secrets, which it never holds. ?mask=1 asks for stand-ins. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const masked = new URL(request.url).searchParams.get("mask") === "1";
  const file = await runtime().files.session(sessionId.data, masked);
  if (!file.ok) return noAttachment(file.problem);
  return attachment({
    fileName: `session${masked ? "-masked" : ""}.jsonl`,
    mediaType: "application/jsonl; charset=utf-8",
    body: file.value,
  });
}
