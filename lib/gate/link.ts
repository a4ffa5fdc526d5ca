/** `npm run link`: prints another single-use link to the server that runs with this DATA_DIR. */
import "server-only";

import { type Result, refused } from "@/lib/domain/result";
import { readEnvironment } from "@/lib/runtime/environment";
import { readLaunchFile } from "./launch-file";
import { makeLaunchLink } from "./launch-link";

const link = await anotherLink();
if (link.ok) {
  process.stdout.write(`${link.value}\n`);
} else {
  process.stderr.write(`${link.problem.message}\n${link.problem.remedy}\n`);
  process.exit(1);
}

async function anotherLink(): Promise<Result<string>> {
  const environment = readEnvironment();
  if (!environment.ok) return environment;
  const { dataDir } = environment.value;
  const running = await readLaunchFile(dataDir);
  if (!running || !isAlive(running.pid)) {
    return refused({
      code: "not-running",
      message: `No server runs with the data in ${dataDir}`,
      remedy: "Start it with npm start, or set DATA_DIR to the folder that it was started with.",
    });
  }
  return makeLaunchLink(dataDir, { address: running.address, pid: running.pid });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another account may not be signalled, but it lives.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
