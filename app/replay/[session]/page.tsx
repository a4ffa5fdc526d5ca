import { loadSession } from "@/app/setup/[session]/load-step";
import { pathOf } from "@/app/setup/actions/place";
import { Replay } from "@/components/replay/replay";

/** A session of this server, replayed from its own file: what support would see of it. */
export default async function SessionReplayPage({
  params,
}: {
  readonly params: Promise<{ readonly session: string }>;
}) {
  const { sessionId } = await loadSession((await params).session);
  return (
    <Replay
      homeHref="/"
      helpHref="/help"
      saved={{ reference: sessionId, fileHref: pathOf(sessionId, "session-file") }}
    />
  );
}
