import { defaultInstallKind, type InstallKind, isInstallKind } from "@/lib/domain/install-kind";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/** Reads how BlueRange is installed. Setups from before there was this question have no answer: the default. */
export function readInstallKind(text: string): Result<InstallKind> {
  if (text === "") return ok(defaultInstallKind);
  return isInstallKind(text) ? ok(text) : refused(notAnOption);
}

const notAnOption: Problem = {
  code: "not-an-option",
  message: "This is none of the options.",
  remedy: "Choose one of the options.",
};
