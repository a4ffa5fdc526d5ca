import "server-only";
import { ok } from "@/lib/domain/result";
import { noteInstalled } from "../note-installed";
import { performJob } from "../perform-job";
import { readSetupOptions } from "../setup-options";
import type { Verb } from "../verb";

/** Ends a setup: its secrets are kept no longer. */
export const installed: Verb = {
  name: "installed",
  summary: "Says that the files are installed; the secrets for BlueRange are kept here no longer.",
  usage: "--answers FILE.yml [--json]",
  read: (args) => {
    const read = readSetupOptions(args);
    if (!read.ok) return read;
    const options = read.value;
    return ok({ json: options.json, run: (call) => performJob(options, call, noteInstalled) });
  },
};
