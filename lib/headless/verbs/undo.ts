import "server-only";
import { ok, refused } from "@/lib/domain/result";
import { accountSteps } from "../job";
import { performJob } from "../perform-job";
import { misused, readOptions } from "../read-options";
import { readSetupOptions } from "../setup-options";
import { undoSetup } from "../undo-setup";
import type { Verb } from "../verb";

/** Takes back what apply has made. Without the account's ID it only says what that would be. */
export const undo: Verb = {
  name: "undo",
  summary: "Takes back what apply has made.",
  usage: "--answers FILE.yml [--out DIR] [--step STEP] [--account-id ID] [--json]",
  read: (args) => {
    const read = readOptions(args, undoOptions);
    if (!read.ok) return read;
    const { answers, out, json = false, step, "account-id": accountId } = read.value.values;
    const [surplus] = read.value.positionals;
    if (surplus !== undefined) return refused(misused(`The command line has a word too many: ${surplus}`));
    const only = accountSteps.find((id) => id === step);
    if (step !== undefined && !only) {
      return refused(misused(`The command line names a step that can't be undone: ${step}`));
    }
    const setup = readSetupOptions(answers === undefined ? [] : ["--answers", answers]);
    if (!setup.ok) return setup;
    return ok({
      json,
      run: (call) =>
        performJob({ ...setup.value, json }, call, (job) => undoSetup(job, { only, accountId, folder: out })),
    });
  },
};

export const undoOptions = {
  answers: { type: "string" },
  out: { type: "string" },
  json: { type: "boolean" },
  step: { type: "string" },
  "account-id": { type: "string" },
} as const;
