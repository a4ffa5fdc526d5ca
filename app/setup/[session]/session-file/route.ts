import { attachment, noAttachment } from "@/app/setup/attachment";
import { knownSession } from "@/app/setup/known-session";
import { runtime } from "@/lib/runtime/runtime";

/** The session as a file for support: JSON Lines, scanned for secrets, which it never holds. ?mask=1 asks for stand-ins. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const session = await knownSession((await context.params).session);
  if (!session) return new Response(null, { status: 404 });
  const masked = new URL(request.url).searchParams.get("mask") === "1";
  const file = await runtime().files.session(session.sessionId, masked);
  if (!file.ok) return noAttachment(file.problem);
  return attachment({
    fileName: `session${masked ? "-masked" : ""}.jsonl`,
    mediaType: "application/jsonl; charset=utf-8",
    body: file.value,
  });
}
