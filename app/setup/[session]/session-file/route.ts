import { sessionIdSchema } from "@/app/setup/actions/place";
import { runtime } from "@/lib/runtime/runtime";

/** The session as a file for support: JSON Lines, scanned for secrets, which it never holds. */
export async function GET(_: Request, context: { params: Promise<{ session: string }> }) {
  const sessionId = sessionIdSchema.safeParse((await context.params).session);
  if (!sessionId.success) return new Response(null, { status: 404 });
  const file = await runtime().files.session(sessionId.data);
  if (!file.ok) return new Response(`${file.problem.message} ${file.problem.remedy}\n`, { status: 409 });
  return new Response(file.value, {
    headers: {
      "content-type": "application/jsonl; charset=utf-8",
      "content-disposition": 'attachment; filename="session.jsonl"',
    },
  });
}
