import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { authenticate, type Credentials } from "./caller";
import { inputRefusal } from "./input-refusal";
import { findOperation } from "./operations";
import { authorise } from "./permissions";
import { requiredRights } from "./required-rights";
import type { Service } from "./service";
import { emptyState, type PracticeState, readState, writeState } from "./state";
import { partitionOf, type World } from "./world";

export interface PracticePorts {
  /** The text that was saved last; undefined for a new account. */
  load(): Promise<string | undefined>;
  /** Durable when it resolves. The text holds the account's signing keys: seal it. */
  save(text: string): Promise<void>;
  now(): Date;
  /** How long a new access key is refused; 4 seconds by default. */
  readonly keyDelayMs?: number;
  /** How long every call takes at least; 0 by default. */
  readonly latencyMs?: number;
}

/** One AWS call, as an SDK client would send it. */
export interface PracticeCall {
  readonly service: Service;
  /** AWS's name, for example "CreateUser". */
  readonly operation: string;
  readonly input: unknown;
  readonly region: string;
  /** Asked for only by calls that AWS wants signed. */
  credentials(): Promise<Credentials>;
}

export interface PracticeAnswer {
  readonly output: object;
  readonly requestId: string;
}

export interface PracticeAccount {
  /** Answers as AWS would; throws the SDK's own exceptions, or a plain Error for what it can't do. */
  answer(call: PracticeCall): Promise<PracticeAnswer>;
}

/**
 * AWS in memory, for trying the setup out: every call that the product makes, answered as AWS documents it.
 *
 * Calls are taken one at a time, each on a fresh reading of the saved text. So a refused call leaves nothing behind,
 * and a call is answered only when what it did is saved: a restart at any moment loses nothing that was told.
 */
export function createPracticeAccount(ports: PracticePorts): PracticeAccount {
  const inTurn = oneAtATime();

  async function handle(call: PracticeCall): Promise<object> {
    // Another server on the same database may have gone on with the account.
    const saved = await ports.load();
    const state = saved === undefined ? emptyState() : readState(saved);
    const output = await perform(state, call, ports);
    const text = writeState(state);
    if (text !== saved) await ports.save(text);
    return output;
  }

  return {
    async answer(call) {
      const requestId = randomUUID();
      if (ports.latencyMs) await sleep(ports.latencyMs);
      try {
        return { output: await inTurn(() => handle(call)), requestId };
      } catch (error) {
        throw withRequestId(error, requestId);
      }
    },
  };
}

async function perform(state: PracticeState, call: PracticeCall, ports: PracticePorts): Promise<object> {
  const { service, region } = call;
  const operation = findOperation(service, call.operation);
  const now = ports.now();
  const caller = operation.signed
    ? authenticate(state, await call.credentials(), { service, region, now })
    : undefined;
  const { keyDelayMs = 4_000 } = ports;
  const world: World = { state, caller, region, partition: partitionOf(region), now, keyDelayMs };
  try {
    if (caller) authorise(service, caller, requiredRights(world, service, call.operation, call.input));
    return await operation.run(world, call.input);
  } catch (error) {
    throw error instanceof z.ZodError ? inputRefusal(service, error) : error;
  }
}

function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    // Whoever comes next waits for the end of this one, not for its success.
    last = mine.catch(() => undefined);
    return mine;
  };
}

function withRequestId(error: unknown, requestId: string): unknown {
  if (error instanceof Error && "$metadata" in error) Object.assign(error.$metadata ?? {}, { requestId });
  return error;
}
