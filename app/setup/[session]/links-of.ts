import { driftPath, pathOf, undoPath } from "@/app/setup/actions/place";
import type { ScreenLinks } from "@/components/setup/screens/screen";

/** Where the links of a session's pages lead on this server. */
export function linksOf(sessionId: string): ScreenLinks {
  return {
    home: "/",
    help: "/help",
    reference: sessionId,
    sessionFile: pathOf(sessionId, "session-file"),
    viewer: "/replay/offline",
    replay: `/replay/${sessionId}`,
    rights: pathOf(sessionId, "rights"),
    asCode: pathOf(sessionId, "as-code"),
    titlePrefix: "",
    step: (id) => pathOf(sessionId, id),
    questions: (id) => `${pathOf(sessionId, id)}?change`,
    review: (id) => pathOf(sessionId, id, "review"),
    drift: driftPath(sessionId),
    undo: (id) => undoPath(sessionId, id),
    events: (id) => pathOf(sessionId, id, "events"),
    file: (name) => pathOf(sessionId, "files", name),
    revealed: `${pathOf(sessionId, "files", "application.yml")}?show`,
    ownFile: pathOf(sessionId, "own-file"),
  };
}
