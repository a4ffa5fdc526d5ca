import "server-only";
import type { Finding } from "@/lib/findings/finding";
import type { Engine } from "@/lib/wizard/engine/engine";
import type { StepForm } from "@/lib/wizard/form";
import type { SessionView } from "@/lib/wizard/view";
import type { StepId } from "@/lib/wizard/words";
import type { AsCode } from "./as-code/as-code";
import type { LiveViews } from "./live-views";
import type { OwnYmls } from "./own-yml";
import type { DeliveredTexts } from "./recall-secrets";
import type { Rights } from "./rights";
import type { SessionFiles } from "./session-files";

/**
 * Everything that pages, gate and terminal may ask for, put together once per process by start-runtime.ts.
 *
 * It hangs on globalThis because Next gives route handlers and actions instances of a module of their own: a
 * module-level engine would be several engines with several locks.
 */
export interface Runtime {
  readonly engine: Engine;
  readonly live: LiveViews;
  readonly files: SessionFiles;
  readonly ownYmls: OwnYmls;
  readonly asCode: AsCode;
  readonly rights: Rights;
  sessions(): Promise<SavedSessions>;
  /** What the session shows by now that its pages do not say themselves. */
  findings(sessionId: string): Promise<readonly Finding[]>;
  recallSecrets(sessionId: string, texts: DeliveredTexts): Promise<void>;
  /** The questions of a step as they make sense on this machine: with its AWS profiles, where it has any to offer. */
  formOf(step: StepId): Promise<StepForm>;
  /** The address that stands in for AWS, where the environment names one; pages show it. */
  readonly awsEndpoint: string | undefined;
  close(): Promise<void>;
}

export interface SavedSessions {
  /** The one worked on last first. */
  readonly readable: readonly SessionSummary[];
  /** See UnreadableSession; with the instant of their last event, ISO 8601. */
  readonly unreadable: readonly { readonly sessionId: string; readonly updatedAt: string }[];
}

export interface SessionSummary {
  readonly sessionId: string;
  readonly view: SessionView;
  /** Steps that have something in the account that an undo would take back. */
  readonly notUndone: readonly StepId[];
}

const key = Symbol.for("bluerange.runtime");

type Holder = typeof globalThis & { [key]?: Runtime };

export function runtime(): Runtime {
  const holder: Holder = globalThis;
  const found = holder[key];
  if (!found) throw new Error("the runtime was not started: pages are served by `npm start` only");
  return found;
}

export function holdRuntime(started: Runtime): void {
  const holder: Holder = globalThis;
  holder[key] = started;
}
