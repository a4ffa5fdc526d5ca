import "server-only";
import type { AwsCall } from "@/lib/wizard/change";
import type { Engine } from "@/lib/wizard/engine/engine";
import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import type { AwsAccess } from "@/lib/wizard/ports";
import type { StepPorts } from "@/lib/wizard/step";
import { awsAccess } from "../aws-access";
import { got } from "../engine/testing/walk";
import { readEnvironment } from "../environment";
import { practiceAccounts } from "../practice-accounts";
import { startRuntime } from "../start-runtime";

/** A server of the product on its data folder, with everything that can be looked at or got in the way of. */
export interface World {
  readonly engine: Engine;
  events(sessionId: string): Promise<readonly SessionEvent[]>;
  close(): Promise<void>;
}

/** Hears of everything that passes; may wait, throw or never come back. */
export interface Watch {
  readonly beforeAppend?: (bodies: readonly EventBody[]) => Promise<void>;
  readonly afterAppend?: (bodies: readonly EventBody[]) => Promise<void>;
  /** Gives the answer that is passed on. */
  readonly answered?: (call: AwsCall, answer: unknown) => Promise<unknown>;
}

export interface WorldSettings {
  readonly dataDir: string;
  /** Address of the AWS look-alike. */
  readonly endpoint: string;
  readonly watch?: Watch;
  /** A server that starts later than it does: what a killed one held has then run out. */
  readonly clockAheadMs?: number;
}

/** A late request of the look-alike arrives within this time, as AWS's do within the product's own, longer one. */
const SETTLE_MS = 1_500;
export const LATE_MS = 700;
export const ANSWER_TIMEOUT_MS = 1_200;

export async function openWorld(settings: WorldSettings): Promise<World> {
  const { dataDir, endpoint, watch = {}, clockAheadMs = 0 } = settings;
  const environment = got(readEnvironment({ DATA_DIR: dataDir, AWS_ENDPOINT_URL: endpoint }));
  const stores: { read(sessionId: string): Promise<readonly SessionEvent[]> }[] = [];
  const started = got(
    await startRuntime(environment, {
      patience: { settleMs: SETTLE_MS, verifyMs: 8_000, siblingMs: 6_000, detachMs: 6_000, pauseMs: 100 },
      exchange(context) {
        const { store, vault, clock } = context;
        stores.push(store);
        const practice = practiceAccounts(store);
        const inner = awsAccess({
          environment,
          vault,
          practice,
          ambientCredentials: false,
          answerTimeoutMs: ANSWER_TIMEOUT_MS,
        });
        return {
          ...context,
          aws: watched(inner, watch),
          clock: { ...clock, now: () => new Date(Date.now() + clockAheadMs) },
          store: {
            ...store,
            async append(sessionId, bodies, at, options) {
              await watch.beforeAppend?.(bodies);
              const events = await store.append(sessionId, bodies, at, options);
              await watch.afterAppend?.(bodies);
              return events;
            },
          },
        };
      },
    }),
  );
  return {
    engine: started.engine,
    events: async (sessionId) => (await stores[0]?.read(sessionId)) ?? [],
    close: started.close,
  };
}

function watched(inner: AwsAccess, { answered }: Watch): AwsAccess {
  if (!answered) return inner;
  const through =
    (send: StepPorts["send"]): StepPorts["send"] =>
    async (call) =>
      answered(call, await send(call));
  return {
    ...inner,
    async open(session, record) {
      const opened = await inner.open(session, record);
      return opened.ok ? { ok: true, value: { ...opened.value, send: through(opened.value.send) } } : opened;
    },
  };
}
