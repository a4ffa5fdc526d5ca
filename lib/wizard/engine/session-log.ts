import type { EventBody } from "../events";
import { fold, foldOn } from "../fold/fold";
import type { AppendOptions, RecordedCall } from "../ports";
import type { SessionView } from "../view";
import type { StepId } from "../words";
import type { EngineContext } from "./context";

/** One session while something works on it: its view, kept up to date, and the way to add to it. */
export interface SessionLog {
  readonly sessionId: string;
  view(): SessionView;
  /** Takes in what others have appended since. */
  refresh(): Promise<SessionView>;
  /** Durable when it resolves. False only where `expectedSeq` no longer holds. */
  append(bodies: readonly EventBody[], options?: AppendOptions): Promise<boolean>;
  /** Takes an AWS call down; it is written with the next append. */
  recorder(step: StepId, runId?: string): (call: RecordedCall) => void;
}

export async function openSession(
  context: EngineContext,
  sessionId: string,
): Promise<SessionLog | undefined> {
  const events = await context.store.read(sessionId);
  return events.length === 0 ? undefined : createLog(context, sessionId, fold(events));
}

function createLog(
  { store, clock, announcer }: EngineContext,
  sessionId: string,
  first: SessionView,
): SessionLog {
  let view = first;
  let calls: EventBody[] = [];

  async function refresh(): Promise<SessionView> {
    const since = view.lastSeq;
    const more = await store.read(sessionId, since);
    // A parallel refresh may have been quicker; what it took in is not taken in twice.
    view = foldOn(
      view,
      more.filter(({ seq }) => seq > view.lastSeq),
    );
    return view;
  }

  return {
    sessionId,
    view: () => view,
    refresh,
    async append(bodies, options) {
      const recorded = calls;
      calls = [];
      const written = await store.append(sessionId, [...recorded, ...bodies], clock.now(), options);
      if (!written) {
        calls = [...recorded, ...calls];
        return false;
      }
      await refresh();
      announcer.announce(sessionId, view.lastSeq);
      return true;
    },
    recorder: (step, runId) => (call) => {
      calls.push({ type: "aws.called", step, ...(runId && { runId }), ...call });
    },
  };
}
