/** For tests: a session as it may come from somebody who wants a script to run in the browser of support. */
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";
import { goldenLines } from "./golden-file";
import { textPaths, withText } from "./text-paths";
import { bytesOf, header, linesOf } from "./write-lines";

export const script = `"'><script>alert(1)</script><img src=x onerror=alert(2)>\u2028javascript:alert(3)`;

/** The golden session with a script in every text, save where an event would then be none. */
export function scriptedFile(): Uint8Array {
  const events = goldenLines().flatMap((line) => readEvent(JSON.parse(line)) ?? []);
  return bytesOf(linesOf({ ...header, product: script }, ...events.map(scripted)));
}

function scripted(event: SessionEvent): SessionEvent {
  return textPaths(event).reduce(
    (changed, path) => readEvent(withText(changed, path, script)) ?? changed,
    event,
  );
}
