import type { SessionEvent } from "@/lib/wizard/events";
import { type SecretShape, shapesIn } from "@/lib/wizard/secret-shapes";

export interface SessionScan {
  /** How many events were looked through. */
  readonly scanned: number;
  readonly hits: readonly { readonly rule: SecretShape; readonly event: number }[];
}

/**
 * Looks through a session for text that has the shape of a secret, a slice at each step, so that a page stays alive
 * meanwhile. The text is that of the session file: one event a line.
 */
export function* scanSession(events: readonly SessionEvent[], slice = 200): Generator<SessionScan> {
  const hits: { rule: SecretShape; event: number }[] = [];
  for (let from = 0; from < events.length; from += slice) {
    const lines = events.slice(from, from + slice).map((event) => JSON.stringify(event));
    const text = lines.join("\n");
    for (const { rule, at } of shapesIn(text)) {
      const line = text.slice(0, at).split("\n").length;
      hits.push({ rule, event: from + line });
    }
    yield { scanned: from + lines.length, hits };
  }
}
