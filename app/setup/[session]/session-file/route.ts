import { sessionIdSchema } from "@/app/setup/actions/place";
import { runtime } from "@/lib/runtime/runtime";

/** The session as a file for support: JSON Lines, scanned for secrets, which it never holds. ?mask=1 asks for stand-ins. */
export async function GET(request: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const masked = new URL(request.url).searchParams.get("mask") === "1";
  const file = await runtime().files.session(sessionId.data, masked);
  if (!file.ok) return new Response(`${file.problem.message} ${file.problem.remedy}\n`, { status: 409 });
  return new Response(file.value, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": `attachment; filename="session${masked ? "-masked" : ""}.jsonl"`,
    },
  });
}
