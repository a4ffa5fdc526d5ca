import { spawn } from "node:child_process";
import { isatty } from "node:tty";
import { fileURLToPath } from "node:url";

/** The folder of package.json, with a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

// Neither the SDK's advice on Node versions nor Next's telemetry belongs into this program's output.
const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", NEXT_TELEMETRY_DISABLED: "1" };

/**
 * Runs a Node program in the repository and gives its exit code. A signal to stop goes on to it, and ends this
 * process with it. So does a terminal that is closed; whoever started it away from any terminal, as nohup does, wants
 * it to go on. Node forgets that nohup has asked for that, so it is seen by the terminal alone.
 *
 * @param {readonly string[]} args
 * @param {import("node:child_process").StdioOptions} stdio
 * @param {(child: import("node:child_process").ChildProcess) => void} [onStart]
 * @returns {Promise<number>}
 */
export async function runNode(args, stdio, onStart = () => {}) {
  const env = { ...process.env, NODE_ENV: "production", ...quiet };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio });
  let stopping = false;
  const stop = () => {
    stopping = true;
    child.kill("SIGTERM");
  };
  process
    .once("SIGINT", stop)
    .once("SIGTERM", stop)
    .on("SIGHUP", hasTerminal() ? stop : () => {});
  onStart(child);
  const code = await new Promise((resolve) => child.on("exit", (exitCode) => resolve(exitCode ?? 1)));
  if (stopping) process.exit(code);
  return code;
}

function hasTerminal() {
  return [0, 1, 2].some((descriptor) => isatty(descriptor));
}
