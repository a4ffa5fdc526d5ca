import type { Write } from "./printer";

/** What a call of the headless mode writes to, and where its settings come from. */
export interface Terminal {
  readonly out: Write;
  readonly err: Write;
  /** This process's environment by default. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}
