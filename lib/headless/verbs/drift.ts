import "server-only";
import { ok } from "@/lib/domain/result";
import { checkSetup } from "../check-setup";
import { performJob } from "../perform-job";
import { readSetupOptions } from "../setup-options";
import type { Verb } from "../verb";

/** Says whether the account still is as the setup left it. */
export const drift: Verb = {
  name: "drift",
  summary: "Says whether the account still is as the setup left it. Changes nothing.",
  usage: "--answers FILE.yml [--json]",
  read: (args) => {
    const read = readSetupOptions(args);
    if (!read.ok) return read;
    const options = read.value;
    return ok({ json: options.json, run: (call) => performJob(options, call, checkSetup) });
  },
};
