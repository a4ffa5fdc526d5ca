import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The replay as one file that works without this server, as the build made it. */
export async function GET() {
  const page = await readFile(join(process.cwd(), ".next", "offline-replay.html"));
  return new Response(new Uint8Array(page), {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": 'attachment; filename="bluerange-replay.html"',
    },
  });
}
