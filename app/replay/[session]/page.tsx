import { loadSession } from "@/app/setup/[session]/load-step";
import { pathOf } from "@/app/setup/actions/place";
import { ServedReplay } from "@/components/replay/served-replay";

/** A session of this server, replayed from its own file: what support would see of it. */
export default async function SessionReplayPage({
  params,
}: {
  readonly params: Promise<{ readonly session: string }>;
}) {
  const { sessionId } = await loadSession((await params).session);
  return (
    <ServedReplay
      offlineHref="/replay/offline"
      saved={{ reference: sessionId, fileHref: pathOf(sessionId, "session-file") }}
    />
  );
}
