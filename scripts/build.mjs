/** `npm run build` builds the pages; `npm start` asks for it only where the sources are not those of the last build. */
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root, runNode } from "./run-node.mjs";

const stampFile = join(root, ".next", "built-from");
const offlinePage = "scripts/offline-page.mjs";

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await build();

/** Gives the exit code of the build, 0 where none was needed. */
export async function buildIfNeeded() {
  const built = await readFile(stampFile, "utf8").catch(() => undefined);
  return built === (await sourceDigest()) ? 0 : build();
}

/** Prints one line, and what the build says only if it fails. */
async function build() {
  const digest = await sourceDigest();
  await rm(stampFile, { force: true });
  console.log("Building the pages of this version. This is needed once and takes about half a minute.");
  const code = (await runBuild("node_modules/next/dist/bin/next", "build")) || (await runBuild(offlinePage));
  if (code === 0) await writeFile(stampFile, digest);
  else console.error("The pages could not be built.");
  return code;
}

async function runBuild(...command) {
  let output = "";
  const code = await runNode(command, ["ignore", "pipe", "pipe"], (child) => {
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  });
  if (code !== 0) console.error(output);
  return code;
}

/** Digest of everything that the build reads: any change of it is another version. */
async function sourceDigest() {
  const besides = await readdir(root);
  const files = besides.filter((name) => /\.(json|js|mjs|ts)$/.test(name) && name !== "next-env.d.ts");
  for (const folder of ["app", "components", "lib", "public"]) files.push(...(await filesIn(folder)));
  files.push(offlinePage);
  const hash = createHash("sha256");
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(join(root, file)));
  return hash.digest("hex");
}

async function filesIn(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const sources = entries.filter((entry) => entry.isFile() && !entry.name.includes(".test."));
  return sources.map((entry) => join(entry.parentPath.slice(root.length), entry.name));
}
