import "server-only";
import { sessionIdSchema } from "@/app/setup/actions/place";
import { runtime } from "@/lib/runtime/runtime";
import type { SessionView } from "@/lib/wizard/view";

export interface KnownSession {
  readonly sessionId: string;
  readonly view: SessionView;
}

/** The session of an address, which anybody may have written or kept; undefined where this server has none. */
export async function knownSession(id: string): Promise<KnownSession | undefined> {
  const sessionId = sessionIdSchema.safeParse(id);
  if (!sessionId.success) return undefined;
  const view = await runtime().engine.view(sessionId.data);
  return view && { sessionId: sessionId.data, view };
}
