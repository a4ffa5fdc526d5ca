import "server-only";
import type { Credentials } from "./caller";
import type { PracticeAccount } from "./practice-account";
import { serviceOf } from "./service";

/**
 * Makes an SDK client talk to the practice account instead of AWS.
 *
 * The account answers at the head of the "serialize" step: typed input in, typed output out, nothing is sent. All
 * code above it, middlewares at "initialize" included, runs as it does with AWS.
 */
export function installPractice({ config, middlewareStack }: SdkClient, account: PracticeAccount): void {
  const practice = <Input extends object, Output extends object>(
    _next: Handler<Input, Output>,
    { clientName = "", commandName = "" }: CommandContext,
  ): Handler<Input, Output> => {
    return async ({ input }) => {
      const { output, requestId } = await account.answer({
        service: serviceOf(clientName),
        operation: commandName.replace(/Command$/, ""),
        input,
        region: await config.region(),
        credentials: () => config.credentials(),
      });
      const $metadata = { httpStatusCode: 200, requestId, attempts: 1, totalRetryDelay: 0 };
      // The operations are written against the SDK's response types; which one this is, the stack can't know.
      return { response: undefined, output: { ...output, $metadata } as unknown as Output };
    };
  };
  middlewareStack.add(practice, place);
}

const place = { step: "serialize", priority: "high", name: "practiceAccount" } as const;

/** What the clients of all four services have in common. */
export interface SdkClient {
  readonly config: { region(): Promise<string>; credentials(): Promise<Credentials> };
  readonly middlewareStack: { add(middleware: Middleware, options: typeof place): void };
}

type Middleware = <Input extends object, Output extends object>(
  next: Handler<Input, Output>,
  context: CommandContext,
) => Handler<Input, Output>;

type Handler<Input extends object, Output extends object> = (call: {
  input: Input;
}) => Promise<{ response: unknown; output: Output }>;

interface CommandContext {
  readonly clientName?: string;
  readonly commandName?: string;
}
