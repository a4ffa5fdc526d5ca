import type { SessionFileHeader } from "@/lib/domain/session-file-format";
import type { SessionEvent } from "@/lib/wizard/events";

/** A session file that was read: every event is checked, and their numbers are 1, 2, 3, … */
export interface OpenedSession {
  readonly header: SessionFileHeader;
  readonly events: readonly SessionEvent[];
  /**
   * changed: a seal is wrong, so something was changed since the file was saved. unsigned: that can't be told, because
   * seals are missing or this page can't compute them (plain HTTP has no WebCrypto).
   */
  readonly integrity: Integrity;
  /** The end of the file is missing: a download that broke off, a disk that was full. What came before is here. */
  readonly torn: boolean;
}

export type Integrity = "intact" | "changed" | "unsigned";
