/** For tests: a place of its own for each setup, and the command in it, in this process or as one of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { runHeadless } from "../run-headless";

export interface Ended {
  readonly code: number | null;
  /** Lines of stdout and of stderr. */
  readonly out: readonly string[];
  readonly err: readonly string[];
}

export interface Bed {
  readonly dataDir: string;
  /** The folder for the files. */
  readonly folder: string;
  /** Writes the answers file anew. */
  answer(answers: Readonly<Record<string, unknown>>): void;
  /** plan or apply with further options, in this process. */
  run(verb: string, ...options: readonly string[]): Promise<Ended>;
  /** The same as people call it. */
  spawn(verb: string, ...options: readonly string[]): Spawned;
  file(name: string): string;
}

export interface Spawned {
  readonly ended: Promise<Ended>;
  kill(): void;
  /** Resolves as soon as a line of stdout holds this text, or the process has ended. */
  says(text: string): Promise<void>;
}

const places = mkdtempSync(join(tmpdir(), "headless-"));
afterAll(() => rmSync(places, { recursive: true, force: true }));

export const practiceAnswers = {
  externalUrl: "https://relution.mycompany.com",
  region: "eu-west-1",
  account: "practice",
};

export function newBed(
  answers: Readonly<Record<string, unknown>> = practiceAnswers,
  env: Readonly<Record<string, string>> = {},
): Bed {
  const place = mkdtempSync(join(places, "bed-"));
  const answersFile = join(place, "answers.yml");
  const dataDir = join(place, "data");
  const folder = join(place, "out");
  const argsOf = (verb: string, options: readonly string[]) => {
    return [verb, "--answers", answersFile, "--out", folder, ...options];
  };
  const answer = (given: typeof answers) => {
    writeFileSync(
      answersFile,
      Object.entries(given)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join(""),
    );
  };
  answer(answers);
  return {
    dataDir,
    folder,
    answer,
    async run(verb, ...options) {
      const [out, err]: [string[], string[]] = [[], []];
      const terminal = {
        out: (text: string) => void out.push(...text.split("\n")),
        err: (text: string) => void err.push(...text.split("\n")),
        env: { ...env, DATA_DIR: dataDir },
      };
      return { code: await runHeadless(argsOf(verb, options), terminal), out, err };
    },
    spawn: (verb, ...options) => spawnHeadless(argsOf(verb, options), { ...env, DATA_DIR: dataDir }),
    file: (name) => readFileSync(join(folder, name), "utf8"),
  };
}

/** As the script "headless" of package.json. */
const nodeArgs = [
  "--conditions=react-server",
  "--import",
  "./scripts/quiet.mjs",
  "--import",
  "tsx",
  "lib/headless/main.ts",
];

function spawnHeadless(args: readonly string[], env: Readonly<Record<string, string>>): Spawned {
  const child = spawn(process.execPath, [...nodeArgs, ...args], {
    env: { ...process.env, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const out = collect(child.stdout);
  const err = collect(child.stderr);
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, out: linesOf(out()), err: linesOf(err()) }));
  });
  return {
    ended,
    kill: () => void child.kill("SIGKILL"),
    says: (text) => until(child, () => out().includes(text)),
  };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

async function until(child: ChildProcess, isTrue: () => boolean): Promise<void> {
  while (!isTrue() && child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
