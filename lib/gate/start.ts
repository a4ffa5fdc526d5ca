/**
 * The process that serves: `node --conditions=react-server --import tsx lib/gate/start.ts`, as scripts/start.mjs runs
 * it. Everything is ready before anything listens; then one line says what to open.
 */
import "server-only";

import { fileURLToPath } from "node:url";
import { ok, type Result } from "@/lib/domain/result";
import { readEnvironment } from "@/lib/runtime/environment";
import { reportFault } from "@/lib/runtime/report-fault";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { checkExposure } from "./exposure";
import { startGate } from "./gate";
import { createNextHandler } from "./next-handler";

const root = fileURLToPath(new URL("../..", import.meta.url));

// Next takes over what becomes of faults that nobody catches, and the process would end as if all were well.
await serve().catch(leaveWithFault);

async function serve(): Promise<void> {
  // The process that started this one hears of a closed terminal as well, and decides what that means.
  process.on("SIGHUP", () => {});
  const started = await start();
  if (started.ok) {
    console.log(`AWS IoT setup for BlueRange is ready. Open ${started.value.link}`);
    onStopSignal(started.value.stop);
  } else {
    console.error(`${started.problem.message}\n${started.problem.remedy}`);
    process.exit(1);
  }
}

interface Running {
  readonly link: string;
  stop(): Promise<void>;
}

async function start(): Promise<Result<Running>> {
  const read = readEnvironment();
  if (!read.ok) return read;
  const environment = read.value;
  const exposure = checkExposure(environment);
  if (!exposure.ok) return exposure;
  if (exposure.value.warning) console.error(exposure.value.warning);

  const runtime = await startRuntime(environment);
  if (!runtime.ok) return runtime;
  const pages = await withoutChatter(() => createNextHandler(root, environment, reportFault));
  const gate = await startGate({ environment, handler: pages.handle, onFault: reportFault });
  if (!gate.ok) {
    await runtime.value.close();
    return gate;
  }
  const stop = async () => {
    await gate.value.close();
    await pages.close();
    await runtime.value.close();
  };
  return ok({ link: gate.value.link, stop });
}

/** Next tells how long it took to read its configuration; nobody asked. Its errors still come through. */
async function withoutChatter<T>(work: () => Promise<T>): Promise<T> {
  const { log } = console;
  console.log = () => {};
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** By Ctrl+C, by a service manager, or because the process that started this one is gone. */
function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const stopOnce = () => {
    if (stopping) return;
    stopping = true;
    stop().then(() => process.exit(0), leaveWithFault);
  };
  process.on("SIGINT", stopOnce).on("SIGTERM", stopOnce).on("disconnect", stopOnce);
  // It may have gone while this one was starting. Without a channel from the first, this is undefined.
  if (process.connected === false) stopOnce();
}

function leaveWithFault(error: unknown): void {
  reportFault(error);
  process.exit(1);
}
