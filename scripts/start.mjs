/** `npm start`: builds the pages if this version has none, then serves them until it is stopped. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildIfNeeded } from "./build.mjs";
import { fitsEngines } from "./node-version.mjs";
import { root, runNode } from "./run-node.mjs";

process.exitCode = await start();

async function start() {
  const { engines } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  if (!fitsEngines(process.versions.node, engines.node)) {
    console.error(
      `Node ${process.versions.node} is not supported.\nInstall Node 22 or 24, then start again.`,
    );
    return 1;
  }
  const unbuilt = await buildIfNeeded();
  if (unbuilt !== 0) return unbuilt;
  // The channel ("ipc") carries no messages: its end tells the server that this process is gone.
  const serve = ["--conditions=react-server", "--import", "tsx", "lib/gate/start.ts"];
  return runNode(serve, ["inherit", "inherit", "inherit", "ipc"]);
}
