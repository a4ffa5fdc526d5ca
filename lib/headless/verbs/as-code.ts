import "server-only";
import { ok, refused } from "@/lib/domain/result";
import { performJob } from "../perform-job";
import { misused } from "../read-options";
import { readSetupOptions } from "../setup-options";
import type { Verb } from "../verb";
import { writeCode } from "../write-code";

/** Writes the setup as AWS CLI script, Terraform code and CloudFormation template. */
export const asCode: Verb = {
  name: "as-code",
  usage: "--answers FILE.yml --out DIR [--json]",
  read: (args) => {
    const read = readSetupOptions(args);
    if (!read.ok) return read;
    const options = read.value;
    const { outDir } = options;
    if (!outDir) return refused(misused("The command line names no folder for the files."));
    return ok({
      json: options.json,
      run: (call) => performJob(options, call, (job) => writeCode(job, outDir)),
    });
  },
};
