/**
 * A saved session has an event that this program does not know: a newer version wrote it, or the record is damaged.
 * Nothing may be concluded from the rest of it.
 */
export class UnreadableSession extends Error {
  constructor(sessionId: string, seq: number) {
    super(`event ${seq} can't be read, of session: ${sessionId}`);
    this.name = "UnreadableSession";
  }
}
