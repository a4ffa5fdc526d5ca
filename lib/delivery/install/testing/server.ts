import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const shells = ["dash", "bash"].filter((shell) => spawnSync(shell, ["-c", "exit 0"]).status === 0);

/**
 * A Linux server beneath a temporary folder, with the delivery unpacked beside it. Commands that need root or
 * systemd are stood in for: they write down how they were called.
 */
export class TestServer {
  readonly folder = mkdtempSync(join(tmpdir(), "server's "));
  readonly root = join(this.folder, "root");
  readonly unpacked = join(this.folder, "bluerange aws");
  readonly #calls = join(this.folder, "calls");
  readonly #bin = join(this.folder, "bin");

  constructor(files: Readonly<Record<string, string>>) {
    mkdirSync(join(this.root, "opt/relution"), { recursive: true });
    mkdirSync(this.unpacked);
    this.unpack(files);
    mkdirSync(this.#bin);
    this.command("id", "echo 0");
    this.command("getent", "exit 0");
    this.command("chown", `printf 'chown %s\\n' "$*" >>"$CALLS"`);
    this.command("systemctl", `printf 'systemctl %s\\n' "$*" >>"$CALLS"`);
    this.command("sleep", "exit 0");
  }

  unpack(files: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(this.unpacked, name), text);
  }

  /** Puts a command in the place of the machine's own. */
  command(name: string, body: string): void {
    const path = join(this.#bin, name);
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
  }

  write(path: string, text: string, mode = 0o644): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    chmodSync(file, mode);
  }

  read(path: string): string | undefined {
    const file = join(this.root, path);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  }

  mode(path: string): string {
    return (statSync(join(this.root, path)).mode & 0o7777).toString(8);
  }

  list(path: string): readonly string[] {
    const folder = join(this.root, path);
    return existsSync(folder) ? readdirSync(folder).toSorted() : [];
  }

  /** What was called since the last look, the folder left out. */
  calls(): readonly string[] {
    if (!existsSync(this.#calls)) return [];
    const lines = readFileSync(this.#calls, "utf8").trim().split("\n");
    rmSync(this.#calls);
    return lines.map((line) => line.replace(this.root, ""));
  }

  run(shell: string, ...args: readonly string[]) {
    // A path without a folder in front: people call it from the folder they unpacked into.
    const { status, stdout, stderr } = spawnSync(shell, ["install.sh", ...args], {
      cwd: this.unpacked,
      encoding: "utf8",
      env: {
        NODE_ENV: "test",
        PATH: `${this.#bin}:${process.env["PATH"]}`,
        DESTDIR: this.root,
        CALLS: this.#calls,
      },
    });
    return { code: status, out: stdout, err: stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** Whether a shell can read the script; nothing of it is run. */
export function parses(shell: string, script: string): void {
  execFileSync(shell, ["-n"], { input: script });
}
