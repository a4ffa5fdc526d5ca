import type { Result } from "@/lib/domain/result";
import type { Printer } from "./printer";
import type { Terminal } from "./terminal";

/** One thing that can be asked for on the command line; verbs.ts lists them all. */
export interface Verb {
  readonly name: string;
  /** One sentence for the help. */
  readonly summary: string;
  /** What stands behind the name, for example "FILE [--json]". */
  readonly usage: string;
  /** Reads what stands behind the name on a command line; a problem here is answered with the usage. */
  read(args: readonly string[]): Result<Command>;
}

/** A command line that was understood. */
export interface Command {
  readonly json: boolean;
  /** Gives the exit code; problems are 1. */
  run(call: Call): Promise<Result<number>>;
}

/** Where a command tells what it does. */
export interface Call {
  readonly printer: Printer;
  readonly terminal: Terminal;
}
