/**
 * Run as a process of its own: appends pairs of events, and names the newest number as soon as the store has promised
 * that it is kept. It ends by being killed.
 */
import { writeSync } from "node:fs";
import type { StoreOptions } from "../open-store";
import { opened } from "./opened";

const [sessionId = "", options = ""] = process.argv.slice(2);
const parsed: StoreOptions = JSON.parse(options);
const { store } = await opened(parsed);
const at = new Date();
await store.create(sessionId, { type: "session.created", product: "test", node: "test" }, at);
for (;;) {
  const pair = [
    { type: "files.taken", step: "delivery", file: "left" },
    { type: "files.taken", step: "delivery", file: "right" },
  ] as const;
  const events = await store.append(sessionId, pair, at);
  writeSync(1, `${events?.at(-1)?.seq}\n`);
}
