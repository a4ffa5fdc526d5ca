import "server-only";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ok, type Result, refused } from "@/lib/domain/result";
import { unknownPool } from "@/lib/runtime/as-code/as-code";
import type { Looked } from "@/lib/runtime/as-code/code-plan-of";
import type { StepId } from "@/lib/wizard/words";
import { accountSteps, type Job } from "./job";
import { closeSetup, openSetup } from "./open-setup";
import { printTarget } from "./print-target";
import { typedAnswers } from "./save-from-file";
import { writeWhole } from "./write-files";

/** Writes the setup as code into a folder, after a look at what the account holds. Changes nothing in AWS. */
export async function writeCode(job: Job, folder: string): Promise<Result<number>> {
  const opened = await openSetup(job, "look");
  if (!opened.ok) return opened;
  try {
    printTarget(job, opened.value);
    const { sessionId } = opened.value;
    const looked = await lookAt(job, sessionId);
    if (!looked.ok) return looked;
    const code = await job.runtime.asCode.export(sessionId, looked.value);
    if (!code.ok) return code;
    let count = 0;
    for (const { path, mode, text } of code.value.files) {
      const file = join(folder, path);
      if (!(await made(dirname(file)))) return refused(unwritable(folder));
      const written = await writeWhole(job, file, text, mode);
      if (!written.ok) return written;
      count += Number(written.value);
    }
    job.printer.ended("code-written", count);
    return ok(0);
  } finally {
    await closeSetup(job, opened.value);
  }
}

/** Every step as it would be planned now. */
async function lookAt(job: Job, sessionId: string): Promise<Result<ReadonlyMap<StepId, Looked>>> {
  const looked = new Map<StepId, Looked>();
  let foreseen = {};
  for (const step of accountSteps) {
    const typed = await typedAnswers(job, sessionId, step);
    if (!typed.ok) return typed;
    const preview = await job.runtime.engine.previewStep(sessionId, step, typed.value, {
      ...unknownPool,
      ...foreseen,
    });
    if (!preview.ok) return preview;
    const { plan, learns } = preview.value;
    looked.set(step, { answers: typed.value, plan, learns });
    foreseen = { ...foreseen, ...learns };
  }
  return ok(looked);
}

function made(folder: string): Promise<boolean> {
  return mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  );
}

const unwritable = (folder: string) => ({
  code: "folder-unwritable",
  message: `The folder for the files can't be made or written: ${folder}`,
  remedy: "Give a folder that you may write to with --out.",
});
