import "server-only";

/**
 * Tells the operator of the server that something unexpected happened, without the error's message: it may hold
 * anything, a secret included. The name and the places in our code are what a developer needs first.
 */
export function reportFault(error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  const places = error instanceof Error ? placesOf(error) : [];
  process.stderr.write(`fault: ${name}\n${places.slice(0, 8).join("\n")}\n`);
}

/** A stack repeats the message first, and a line of that may look like a place. */
function placesOf({ message, stack = "" }: Error): readonly string[] {
  const end = stack.indexOf(message) + message.length;
  return stack
    .slice(end)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
}
