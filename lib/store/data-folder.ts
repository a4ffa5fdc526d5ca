import "server-only";
import { access, constants, mkdir } from "node:fs/promises";
import { ok, type Result, refused } from "@/lib/domain/result";
import { errorCode } from "./error-code";

/**
 * Makes the data folder for this user alone. A folder that exists keeps the rights that its owner gave it (it may be
 * a volume of a container); what we put into it is closed to others file by file.
 */
export async function prepareDataFolder(dataDir: string): Promise<Result<undefined>> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(undefined);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return refused({
      code: "data-folder-unusable",
      message: `The data folder can't be written (${code}): ${dataDir}`,
      remedy: "Give the user of this server the right to write there, or name another folder in DATA_DIR.",
    });
  }
}
