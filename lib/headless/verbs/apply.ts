import "server-only";
import { ok, refused } from "@/lib/domain/result";
import { applySetup } from "../apply-setup";
import { performJob } from "../perform-job";
import { misused } from "../read-options";
import { readSetupOptions } from "../setup-options";
import type { Verb } from "../verb";

/** Makes the changes, proves them and writes the files. */
export const apply: Verb = {
  name: "apply",
  usage:
    "--answers FILE.yml --out DIR [--json] [--yes] [--replace-key] [--replace-certificate] [--delete-key] [--delete-pool] " +
    "[--masked-session] [--application-yml FILE [--choose QUESTION=ANSWER]]",
  read: (args) => {
    const read = readSetupOptions(args);
    if (!read.ok) return read;
    const options = read.value;
    const { outDir } = options;
    if (!outDir) return refused(misused("The command line names no folder for the files."));
    return ok({
      json: options.json,
      run: (call) => performJob(options, call, (job) => applySetup(job, outDir)),
    });
  },
};
