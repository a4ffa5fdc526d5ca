import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The product as people start it: its own process, port and data folder. */
export interface Product {
  readonly origin: string;
  readonly dataDir: string;
  /** The address that the last start printed; it signs in once. */
  readonly link: string;
  /** All that the process has printed since the first start. */
  readonly output: string;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data, and waits until it answers. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** `environment` is added to the one of the tests. */
export async function startProduct(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
  const port = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), "product-data-"));
  let child: ChildProcess | undefined;
  let output = "";
  let link = "";

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ["scripts/start.mjs"], {
      env: { ...process.env, ...environment, PORT: String(port), DATA_DIR: dataDir },
      // A group of its own, so that a kill reaches whatever it has started.
      detached: true,
    });
    child = started;
    link = await new Promise<string>((resolve, reject) => {
      let printed = "";
      const listen = (chunk: Buffer) => {
        printed += chunk.toString();
        output += chunk.toString();
        const address = /https?:\/\/\S+#\S+/.exec(printed);
        if (address) resolve(address[0]);
      };
      started.stdout.on("data", listen);
      started.stderr.on("data", listen);
      started.once("exit", (code, signal) => {
        output += `\n[the process ended: ${code ?? signal}]\n`;
        reject(new Error(`the product ended with ${code ?? signal}:\n${printed}`));
      });
    });
  }

  async function kill(): Promise<void> {
    const running = child;
    child = undefined;
    if (running?.pid === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    process.kill(-running.pid, "SIGKILL");
    await ended;
  }

  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    get link() {
      return link;
    },
    get output() {
      return output;
    },
    kill,
    start,
    async remove() {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
