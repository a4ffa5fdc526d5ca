import "server-only";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Job } from "./job";
import { performJob } from "./perform-job";
import { misused } from "./read-options";
import { readSetupOptions } from "./setup-options";
import type { Command } from "./verb";

/** A command on a setup that writes into the folder named with --out, and can't do without one. */
export function intoFolder(
  args: readonly string[],
  work: (job: Job, folder: string) => Promise<Result<number>>,
): Result<Command> {
  const read = readSetupOptions(args);
  if (!read.ok) return read;
  const options = read.value;
  const { outDir } = options;
  if (!outDir) return refused(misused("The command line names no folder for the files."));
  return ok({
    json: options.json,
    run: (call) => performJob(options, call, (job) => work(job, outDir)),
  });
}
