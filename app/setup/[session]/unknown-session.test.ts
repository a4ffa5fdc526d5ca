import { beforeAll, expect, test } from "vitest";
import { newDataDir } from "@/lib/runtime/engine/testing/data-dir";
import { type EngineBed, engineBed } from "@/lib/runtime/engine/testing/engine-bed";
import { GET as stepEvents } from "./[step]/events/route";
import { GET as codeFile } from "./as-code/file/route";
import { GET as driftEvents } from "./drift/events/route";
import { POST as file } from "./files/[name]/route";
import { POST as ownFile } from "./own-file/route";
import { GET as rightsArchive } from "./rights/archive/route";
import { GET as sessionFile } from "./session-file/route";

let bed: EngineBed;
beforeAll(async () => {
  bed = await engineBed(newDataDir());
});

type Handle = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
type Params = { session: string; step: string; name: string };

const post = (body?: FormData): RequestInit => ({ method: "POST", ...(body && { body }) });

const handlers: readonly { readonly path: string; readonly handle: Handle; readonly init?: RequestInit }[] = [
  { path: "session-file", handle: sessionFile },
  { path: "iam-user/events", handle: stepEvents },
  { path: "drift/events", handle: driftEvents },
  { path: "rights/archive", handle: rightsArchive },
  { path: "as-code/file", handle: codeFile },
  { path: "files/archive", handle: file, init: post() },
  { path: "own-file", handle: ownFile, init: post(new FormData()) },
];

function ask(handle: Handle, path: string, session: string, init?: RequestInit): Promise<Response> {
  const params = Promise.resolve({ session, step: "iam-user", name: "archive" });
  return handle(new Request(`http://127.0.0.1/setup/${session}/${path}`, init), { params });
}

// Support got a sealed file of no events, and a page whose session was deleted listened for ever.
test.each(handlers)("nothing is at $path of a session that this server does not have", async (asked) => {
  for (const session of ["00000000-0000-4000-8000-000000000000", "no-session"])
    expect((await ask(asked.handle, asked.path, session, asked.init)).status).toBe(404);
});

test("while a session that is there has its file and its events", async () => {
  const session = await bed.engine.createSession();
  expect((await ask(sessionFile, "session-file", session)).status).toBe(200);
  const events = await ask(stepEvents, "iam-user/events", session);
  expect(events.status).toBe(200);
  await events.body?.cancel();
});
