import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { attachment } from "@/app/setup/attachment";

/** The replay as one file that works without this server, as the build made it. */
export async function GET() {
  const page = await readFile(join(process.cwd(), ".next", "offline-replay.html"));
  return attachment({
    fileName: "bluerange-replay.html",
    mediaType: "text/html; charset=utf-8",
    body: new Uint8Array(page),
  });
}
