import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The folder of package.json, with a slash at its end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

// Neither the SDK's advice on Node versions nor Next's telemetry belongs into this program's output.
const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true", NEXT_TELEMETRY_DISABLED: "1" };

/**
 * Runs a Node program in the repository and gives its exit code. A signal to stop goes on to it, and ends this
 * process with it.
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
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.once(signal, () => {
      stopping = true;
      child.kill(signal);
    });
  }
  onStart(child);
  const code = await new Promise((resolve) => child.on("exit", (exitCode) => resolve(exitCode ?? 1)));
  if (stopping) process.exit(code);
  return code;
}
