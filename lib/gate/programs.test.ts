import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { gateForTest } from "./gate-fixture";

// start.ts loads the whole product, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Runs one of the programs of this folder as the scripts do. */
async function run(program: string, env: Record<string, string>) {
  const args = ["--conditions=react-server", "--import", "tsx", join("lib", "gate", program)];
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
  let out = "";
  let problems = "";
  child.stdout.on("data", (text) => {
    out += text;
  });
  child.stderr.on("data", (text) => {
    problems += text;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  return { code, out, problems };
}

test("npm run link prints a link that opens the running server, once", async () => {
  const { dataDir, signIn } = await gateForTest();
  const { code, out } = await run("link.ts", { DATA_DIR: dataDir });
  expect(code).toBe(0);
  expect(out.trim().split("\n")).toHaveLength(1);
  expect(await signIn(out)).not.toBe("");
  expect(await signIn(out)).toBe("");
});

test("npm run link says what to do where no server runs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gate-none-"));
  const { code, out, problems } = await run("link.ts", { DATA_DIR: folder });
  expect([code, out]).toEqual([1, ""]);
  expect(problems).toContain("npm start");
  await rm(folder, { recursive: true });
});

test("a start that would serve the network without TLS ends with the reason and the remedy", async () => {
  const { code, out, problems } = await run("start.ts", { HOST: "0.0.0.0" });
  expect([code, out]).toEqual([1, ""]);
  expect(problems).toContain("HOST is 0.0.0.0");
  expect(problems).toContain("TLS_CERT_FILE");
});

// After a boot without DNS the service manager was told that all had gone well, so it never started the server again:
// Next replaces what Node does with faults that nobody catches. It does so only where the pages are built.
test("a start that fails in a way that nobody foresaw ends with exit code 1", async () => {
  const folder = await mkdtemp(join(tmpdir(), "gate-fault-"));
  const broken = "import { Server } from 'node:net'; Server.prototype.listen = () => { throw new Error() }";
  const options = `--import=data:text/javascript,${encodeURIComponent(broken)}`;
  const { code, out, problems } = await run("start.ts", { DATA_DIR: folder, NODE_OPTIONS: options });
  expect([code, out]).toEqual([1, ""]);
  expect(problems).toContain("fault: Error");
  await rm(folder, { recursive: true });
});
