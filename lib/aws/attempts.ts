import "server-only";
import type { RecordedCall } from "@/lib/wizard/ports";
import { answerFacts } from "./answer-facts";
import { type Failure, readFailure } from "./failure";
import { mayHaveArrived } from "./network-kind";
import { isAwsAction, type RepeatClass, repeatClass } from "./repeat-class";
import { isServerTrouble, isThrottling } from "./service-trouble";

/** As IAM spells the services in its actions. */
export type AwsService = "iam" | "iot" | "cognito-identity" | "sts";

export interface AttemptOptions {
  /** Hears of every attempt as it ends. */
  readonly record: (call: RecordedCall) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds that only run forward. */
  readonly nowMs: () => number;
  /** Once aborted, nothing is sent again. */
  readonly signal?: AbortSignal;
}

type Handler<Input extends object, Output extends object> = (args: {
  input: Input;
}) => Promise<{ response: unknown; output: Output }>;

type Recordable = Omit<RecordedCall, "action" | "attempt" | "durationMs">;

const ATTEMPTS_MAX = 5;
const BUDGET_MS = 20_000;
const FIRST_PAUSE_MAX_MS = 250;

/**
 * The outermost middleware of a client: sends, records each attempt, and sends again where that is safe.
 *
 * The SDK's own repetition is off (maxAttempts 1). It repeats every call after a lost answer, also those that then
 * make a second key, certificate or pool without anybody noticing.
 */
export function attempts(service: AwsService, options: AttemptOptions) {
  return <Input extends object, Output extends object>(
    next: Handler<Input, Output>,
    context: { readonly commandName?: string },
  ): Handler<Input, Output> =>
    async (args) => {
      const action = `${service}:${(context.commandName ?? "").replace(/Command$/, "")}`;
      const startedMs = options.nowMs();
      for (let attempt = 1; ; attempt += 1) {
        const attemptMs = options.nowMs();
        const measured = () => ({ action, attempt, durationMs: Math.round(options.nowMs() - attemptMs) });
        try {
          const answer = await next(args);
          options.record({ ...measured(), ...answerFacts(answer.output) });
          return answer;
        } catch (error) {
          const failure = readFailure(error);
          options.record({ ...measured(), ...recordable(error, failure) });
          const pauseMs = Math.random() * FIRST_PAUSE_MAX_MS * 2 ** attempt;
          const withinBudget = options.nowMs() - startedMs + pauseMs <= BUDGET_MS;
          if (attempt >= ATTEMPTS_MAX || !withinBudget || !mayRepeat(action, failure)) throw error;
          await options.sleep(pauseMs);
          if (options.signal?.aborted) throw error;
        }
      }
    };
}

/** Whether the call may be sent once more without looking first. */
function mayRepeat(action: string, failure: Failure | undefined): boolean {
  if (!failure || !isAwsAction(action)) return false;
  if (failure.kind === "service" && (isThrottling(failure) || failure.clockCorrected)) return true;
  return repeatableAfterAnything(repeatClass[action]) && mayPass(failure);
}

function repeatableAfterAnything(kind: RepeatClass): boolean {
  return kind === "read" || kind === "overwrite";
}

/** Whether the trouble may be over in a moment. A wrong certificate or a closed port will not. */
function mayPass(failure: Failure): boolean {
  switch (failure.kind) {
    case "service":
      return isServerTrouble(failure);
    case "foreign-answer":
      return (failure.httpStatus ?? 0) >= 500;
    case "network":
      return mayHaveArrived(failure.network) || failure.error === "EAI_AGAIN";
    default:
      return false;
  }
}

/** Names and numbers only: the message of an error may hold what somebody typed. */
function recordable(error: unknown, failure: Failure | undefined): Recordable {
  if (!(error instanceof Error)) return { error: "unknown" };
  return { error: failure?.error ?? error.name, ...answerFacts(error) };
}
