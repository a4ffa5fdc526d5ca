import "server-only";
import { asCodeFiles, type CodeFile, codeArchiveName } from "@/lib/delivery/as-code/as-code-files";
import { codeArchive } from "@/lib/delivery/as-code/code-archive";
import { unknownValues } from "@/lib/delivery/as-code/code-plan";
import type { Download } from "@/lib/delivery/download";
import { ok, type Result } from "@/lib/domain/result";
import { entries } from "@/lib/steps/index";
import type { SessionStore } from "@/lib/wizard/ports";
import type { Facts, StepId } from "@/lib/wizard/words";
import { codePlanOf, type Looked } from "./code-plan-of";

/** A session's setup as code, from the moment at which server and account are known. */
export interface AsCode {
  /** A problem where it is too early. `looked` is what was seen just now of steps, instead of when they were planned. */
  export(sessionId: string, looked?: ReadonlyMap<StepId, Looked>): Promise<Result<CodeExport>>;
  /** One of the files by its path, or all of them as an archive; undefined where nothing has that name. */
  download(sessionId: string, name: string): Promise<Result<Download | undefined>>;
}

export interface CodeExport {
  readonly files: readonly CodeFile[];
  readonly archive: string;
  /** Steps of which nobody has looked yet what the account holds already. */
  readonly unseen: readonly StepId[];
}

export function asCode(store: SessionStore): AsCode {
  async function made(sessionId: string, looked?: ReadonlyMap<StepId, Looked>): Promise<Result<CodeExport>> {
    const plan = await codePlanOf(sessionId, await store.read(sessionId), entries, looked);
    if (!plan.ok) return plan;
    return ok({ files: asCodeFiles(plan.value), archive: codeArchiveName, unseen: plan.value.unseen });
  }

  async function download(sessionId: string, name: string): Promise<Result<Download | undefined>> {
    const built = await made(sessionId);
    return built.ok ? ok(downloadOf(built.value.files, name)) : built;
  }

  return { export: made, download };
}

/** What stands for a pool that is yet to be made, in what is seen of the steps after it. */
export const unknownPool: Facts = { identityPoolId: unknownValues.identityPoolId };

function downloadOf(files: readonly CodeFile[], name: string): Download | undefined {
  if (name === codeArchiveName) return codeArchive(name, files);
  const file = files.find(({ path }) => path === name);
  if (!file) return undefined;
  const fileName = file.path.slice(file.path.lastIndexOf("/") + 1);
  return { fileName, mediaType: file.mediaType, body: new TextEncoder().encode(file.text) };
}
