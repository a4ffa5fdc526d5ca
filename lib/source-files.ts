import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** A source file as the architecture test looks at it. */
export interface Source {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly room: string;
  /** A test, or what only tests use: it lies in a folder "testing", "contract" or "chaos", or in lib/runtime/steps. */
  readonly isTest: boolean;
  readonly imports: readonly Import[];
}

/** What a file imports, re-exports or names by import(). */
export interface Import {
  /** A path of ours without its alias or dots, or the name of a package. */
  readonly target: string;
  readonly typeOnly: boolean;
}

/** All .ts and .tsx files under a folder of the repository. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => posix.join(folder, ...name.split(/[\\/]/)))
    .map(readSource);
}

/** The first two folders; app has no rooms of its own. */
export function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "app" ? "app" : `${first}/${second}`;
}

export const isOurs = (target: string): boolean => /^(app|components|lib|scripts|e2e)\//.test(target);

function readSource(path: string): Source {
  const text = readFileSync(path, "utf8");
  return {
    path,
    text,
    room: roomOf(path),
    isTest: /\.test\.tsx?$|\/(testing|contract|chaos)\/|^lib\/runtime\/steps\//.test(path),
    imports: importsOf(path, text),
  };
}

/** Static, dynamic and type imports and re-exports. The formatter puts each at the start of a line. */
export function importsOf(path: string, text: string): readonly Import[] {
  const statements = /^(?:import|export)\s+(type\s)?[^"';]*?\bfrom\s*"([^"]+)"|^import\s*()"([^"]+)"/gm;
  const calls = /(typeof\s+)?\bimport\(\s*"([^"]+)"\s*\)(\.[A-Z])?/g;
  return [
    ...[...text.matchAll(statements)].map((found) => ({
      target: resolve(path, found[2] ?? found[4] ?? ""),
      typeOnly: found[1] !== undefined,
    })),
    ...[...text.matchAll(calls)].map((found) => ({
      target: resolve(path, found[2] ?? ""),
      typeOnly: found[1] !== undefined || found[3] !== undefined,
    })),
  ];
}

function resolve(path: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? join(dirname(path), specifier).replaceAll("\\", "/") : specifier;
}
