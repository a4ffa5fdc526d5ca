import type { z } from "zod";
import type { World } from "./world";

/** One AWS operation: what it takes, and what it answers. Refusals are thrown as the SDK's own exceptions. */
export interface Operation {
  /** False for the few that AWS takes without credentials. */
  readonly signed: boolean;
  run(world: World, input: unknown): Promise<object>;
}

/** The operations of one file, by AWS's names. */
export type Operations = Readonly<Record<string, Operation>>;

/** `input` is the service model's own limits: what does not fit is refused before `answer` sees it. */
export function operation<Input extends z.ZodType>(
  input: Input,
  answer: (world: World, input: z.output<Input>) => object | Promise<object>,
): Operation {
  return { signed: true, run: async (world, given) => answer(world, input.parse(given)) };
}

export function unsignedOperation<Input extends z.ZodType>(
  input: Input,
  answer: (world: World, input: z.output<Input>) => object | Promise<object>,
): Operation {
  return { ...operation(input, answer), signed: false };
}
