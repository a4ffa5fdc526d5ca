import "server-only";
import { ok } from "@/lib/domain/result";
import { performJob } from "../perform-job";
import { planSetup } from "../plan-setup";
import { readSetupOptions } from "../setup-options";
import type { Verb } from "../verb";

/** Says what apply would change. */
export const plan: Verb = {
  name: "plan",
  summary: "Says what apply would change. Changes nothing.",
  usage: "--answers FILE.yml [--out DIR] [--json]",
  read: (args) => {
    const read = readSetupOptions(args);
    if (!read.ok) return read;
    const options = read.value;
    return ok({
      json: options.json,
      run: (call) => performJob(options, call, (job) => planSetup(job, options.outDir)),
    });
  },
};
