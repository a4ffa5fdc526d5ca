/** For tests: what may go wrong between the engine and an account, by AWS action. */
import { failedAt } from "@/lib/aws/failed-call";
import type { AwsCall } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";

type Send = StepPorts["send"];

export interface Faults {
  /** Actions of all calls that were sent on or refused, in order. */
  readonly calls: readonly string[];
  /** The next calls of this action are refused with AWS's error of this name, and nothing is done. */
  refuse(action: string, error: string, times?: number): void;
  /** The next calls of this action are done, but their answers get lost. */
  loseAnswer(action: string, times?: number): void;
  /** The next calls of this action never arrive, and nobody knows that. */
  loseCall(action: string, times?: number): void;
  /** Nothing goes wrong from now on. */
  clear(): void;
  /** The next call of this action waits before it is sent. `reached` resolves when it is there. */
  hold(action: string): { readonly reached: Promise<void>; release(): void };
  /** Called with every action after the account has answered it, before the engine hears of it. */
  onAnswer(listener: (action: string, sessionId: string) => Promise<void>): void;
  through(send: Send, sessionId: string): Send;
}

export function createFaults(): Faults {
  const calls: string[] = [];
  const refusals = counters();
  const lostAnswers = counters();
  const lostCalls = counters();
  const gates = new Map<string, Gate>();
  let answered: (action: string, sessionId: string) => Promise<void> = async () => {};

  return {
    calls,
    refuse: (action, error, times = 1) => refusals.add(action, error, times),
    loseAnswer: (action, times = 1) => lostAnswers.add(action, "TimeoutError", times),
    loseCall: (action, times = 1) => lostCalls.add(action, "TimeoutError", times),
    clear() {
      for (const counter of [refusals, lostAnswers, lostCalls]) counter.clear();
    },
    hold(action) {
      const gate = createGate();
      gates.set(action, gate);
      return gate;
    },
    onAnswer(listener) {
      answered = listener;
    },
    through: (send, sessionId) => async (call: AwsCall) => {
      const { action } = call;
      calls.push(action);
      const gate = gates.get(action);
      gates.delete(action);
      await gate?.pass();
      const before = lostCalls.take(action) ?? refusals.take(action);
      if (before) throw failedAt(awsError(before), call);
      const answer = await send(call);
      await answered(action, sessionId);
      const after = lostAnswers.take(action);
      if (after) throw failedAt(awsError(after), call);
      return answer;
    },
  };
}

function counters() {
  const left = new Map<string, string[]>();
  return {
    add: (action: string, error: string, times: number) =>
      void left.set(action, [...(left.get(action) ?? []), ...Array.from({ length: times }, () => error)]),
    take: (action: string) => left.get(action)?.shift(),
    clear(): void {
      left.clear();
    },
  };
}

interface Gate {
  readonly reached: Promise<void>;
  release(): void;
  pass(): Promise<void>;
}

function createGate(): Gate {
  let arrive = () => {};
  let release = () => {};
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const open = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    reached,
    release: () => release(),
    pass: () => {
      arrive();
      return open;
    },
  };
}

/** As the SDK throws them. Its message holds what must not get into any event. */
function awsError(name: string): Error {
  const error = Object.assign(new Error("canary-of-an-aws-message"), { name });
  if (name === "TimeoutError") return error;
  return Object.assign(error, {
    $fault: "client",
    $metadata: { httpStatusCode: 400, requestId: "request-of-a-test" },
  });
}
