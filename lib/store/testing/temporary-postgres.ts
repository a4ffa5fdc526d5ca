import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";

/** A PostgreSQL server for tests, from this machine's own programs, on a socket that nobody else sees. */
export interface TemporaryPostgres {
  /** Address of a database of the given name. */
  url(database: string): string;
  /** Its files, with the log. */
  readonly dataDir: string;
  stop(): Promise<void>;
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Undefined where the machine can't run one. */
export async function startPostgres(): Promise<TemporaryPostgres | undefined> {
  const programs = findPrograms();
  const account = serverAccount();
  if (!programs || account === "none") return undefined;
  const folder = mkdtempSync(join(tmpdir(), "store-pg-"));
  if (account) chownSync(folder, account.uid, account.gid);
  const dataDir = join(folder, "data");
  initialise(join(programs, "initdb"), dataDir, account);
  const server = spawn(join(programs, "postgres"), serverArguments(dataDir, folder), {
    ...account,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
  });
  // Whatever ends this process must not leave the server behind.
  const kill = () => server.kill("SIGKILL");
  process.once("exit", kill);
  await untilReady(server);
  return {
    url: (database) => `postgresql://tester@/${database}?host=${encodeURIComponent(folder)}`,
    dataDir,
    async stop() {
      const ended = once(server, "exit");
      server.kill("SIGINT");
      await ended;
      process.off("exit", kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder with both programs: the newest version of Debian's layout, else what the search path finds. */
function findPrograms(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = spawnSync("sh", ["-c", "command -v initdb"], { encoding: "utf8" }).stdout ?? "";
  const folders = [...versions.map((version) => join(debian, version, "bin")), dirname(onPath.trim())];
  return folders.find((folder) =>
    ["initdb", "postgres"].every((program) => existsSync(join(folder, program))),
  );
}

/** PostgreSQL refuses to run as root, so root lends it another account. */
function serverAccount(): Account | undefined | "none" {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const entry =
    accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : "none";
}

function initialise(initdb: string, dataDir: string, account: Account | undefined): void {
  const options = ["--username=tester", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  const { status, stderr } = spawnSync(initdb, ["-D", dataDir, ...options], {
    ...account,
    cwd: dirname(dataDir),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`initdb failed: ${stderr}`);
}

function serverArguments(dataDir: string, socketDir: string): readonly string[] {
  const settings = ["listen_addresses=", "fsync=off", "shared_buffers=16MB", "max_connections=60"];
  return ["-D", dataDir, "-k", socketDir, ...settings.flatMap((setting) => ["-c", setting])];
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (!server.stderr) throw new Error("the server has no log");
  const said: string[] = [];
  for await (const line of createInterface({ input: server.stderr })) {
    said.push(line);
    if (line.includes("ready to accept connections")) break;
  }
  if (server.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said.join("\n")}`);
  // Unread, the log would fill the pipe and stop the server.
  server.stderr.resume();
}
