import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const runNodeFile = fileURLToPath(new URL("run-node.mjs", import.meta.url));

/** Runs a program by runNode in a process without a terminal, as nohup leaves one, and signals it once it is up. */
async function signalled(signal: NodeJS.Signals, program: string) {
  const script = `import { runNode } from ${JSON.stringify(runNodeFile)};
    process.exitCode = await runNode(["-e", ${JSON.stringify(program)}], "inherit");`;
  const started = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let out = "";
  started.stdout.on("data", (text) => {
    if (out === "") started.kill(signal);
    out += text;
  });
  const code = await new Promise((resolve) => started.on("close", resolve));
  return { code, out };
}

// `nohup npm start &` was gone as soon as somebody logged out: Node forgets what nohup has asked for.
test.skipIf(process.platform === "win32")("without a terminal, a hang-up ends nothing", async () => {
  const program = `console.log("up"); setTimeout(() => console.log("at its end"), 500)`;
  expect(await signalled("SIGHUP", program)).toEqual({ code: 0, out: "up\nat its end\n" });
});

// A service manager would have to kill it, and what it had under way would be lost.
test.skipIf(process.platform === "win32")("a signal to stop lets the program end by itself", async () => {
  const program = `process.on("SIGTERM", () => { console.log("tidied up"); process.exit(3) });
    setInterval(() => {}, 1000); console.log("up")`;
  expect(await signalled("SIGTERM", program)).toEqual({ code: 3, out: "up\ntidied up\n" });
});
