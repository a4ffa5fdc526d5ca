/**
 * Builds the replay as one HTML file that works from a disk, without a server: `npm run build` runs it.
 *
 * Script and style stand in the file, and its content security policy names their digests, so nothing else can run in
 * it and nothing can leave it.
 */
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { root } from "./run-node.mjs";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { html } = await offlinePage();
  await writeFile(join(root, ".next", "offline-replay.html"), html);
}

/** The page, and the path of every module in it. */
export async function offlinePage() {
  const { output } = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    resolve: { alias: { "@": root.slice(0, -1) } },
    build: {
      write: false,
      target: "es2022",
      // Another file, a font for example, would be a request.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: "app/replay/offline/page-from-disk.tsx",
        output: { format: "iife" },
      },
    },
  });
  const script = only(output, ({ type }) => type === "chunk");
  const style = only(output, ({ fileName }) => fileName.endsWith(".css"));
  if (output.length !== 2) throw new Error("The offline page would need more than one script and one style.");
  return { html: pageOf(asScript(script.code), style.source), modules: script.moduleIds };
}

function pageOf(script, style) {
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<style>${style}</style>
</head>
<body>
<div id="replay"></div>
<script>${script}</script>
</body>
</html>
`;
}

/** What would end the element, or begin another one, can only stand in a text of the script. */
function asScript(code) {
  return code.replaceAll(/<(?=!--|\/?script)/gi, "\\x3C");
}

/** As a browser computes it: of the text between the tags, whose line ends it has made \n. */
function digest(text) {
  if (text.includes("\r")) throw new Error("A carriage return would change the digest.");
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function only(output, fits) {
  const [found, second] = output.filter(fits);
  if (!found || second) throw new Error("The offline page has to be one script and one style.");
  return found;
}
