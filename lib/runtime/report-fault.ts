import "server-only";

/**
 * Tells the operator of the server that something unexpected happened, without the error's message: it may hold
 * anything, a secret included. The name and the places in our code are what a developer needs first.
 */
export function reportFault(error: unknown): void {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
  const places = (stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  process.stderr.write(`fault: ${name}\n${places.slice(0, 8).join("\n")}\n`);
}
