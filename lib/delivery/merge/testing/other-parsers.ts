/** For tests: parsers of YAML 1.1 that share no line with ours, where this machine has them. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export interface OtherParser {
  readonly name: string;
  readonly isAtHand: boolean;
  readonly howToGet: string;
  /** Samples that it refuses as well. */
  readonly refused: readonly string[];
  /** The documents of each text, or the name of the error. */
  readonly read: (texts: readonly string[]) => readonly (readonly unknown[] | string)[];
}

/** Where Debian's package libyaml-snake-java puts the parser that Spring, and so the server, uses. */
const snakeYaml = "/usr/share/java/snakeyaml.jar";
const script = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

const unreadable = ["refuse-tab", "refuse-tab-behind-colon", "refuse-template-bare", "refuse-broken-quote"];

export const otherParsers: readonly OtherParser[] = [
  {
    name: "SnakeYAML",
    isAtHand: existsSync(snakeYaml) && runs("javac", "-version"),
    howToGet:
      "Merged files were not read with SnakeYAML: it takes a JDK and Debian's package libyaml-snake-java",
    refused: [...unreadable, "refuse-duplicate-keys"],
    read: (texts) => readWith("java", ["-cp", snakeYaml, script("ReadYaml.java")], texts),
  },
  {
    name: "PyYAML",
    isAtHand: runs("python3", "-c", "import yaml"),
    howToGet: "Merged files were not read with PyYAML: it takes python3 and its package yaml",
    refused: unreadable,
    read: (texts) => readWith("python3", [script("read_yaml.py")], texts),
  },
];

const answer = z.union([z.array(z.unknown()), z.string()]);

function readWith(program: string, options: readonly string[], texts: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "other-parsers-"));
  try {
    const files = texts.map((text, index) => {
      writeFileSync(join(folder, `${index}.yml`), text);
      return join(folder, `${index}.yml`);
    });
    const lines = execFileSync(program, [...options, ...files], { encoding: "utf8" })
      .trimEnd()
      .split("\n");
    return lines.map((line) => answer.parse(JSON.parse(line)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runs(program: string, ...options: readonly string[]): boolean {
  try {
    execFileSync(program, options, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
