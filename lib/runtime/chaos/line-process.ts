import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A program that answers every line with a line, kept running because starting it takes longer than its work. */
export interface LineProcess {
  ask(): Promise<string>;
  end(): void;
}

export function lineProcess(command: string, args: readonly string[]): LineProcess {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask() {
      child.stdin.write("\n");
      const line = await lines.next();
      if (line.done) throw new Error(`${args[0]} has ended without an answer`);
      return line.value;
    },
    end: () => void child.stdin.end(),
  };
}
