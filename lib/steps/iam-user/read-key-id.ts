import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/** The ID of an access key as it was typed; empty where none was. Secrets have small letters, so none gets through. */
export function readKeyId(text: string): Result<string> {
  return text === "" || /^[A-Z0-9]{16,128}$/.test(text) ? ok(text) : refused(notAKeyId);
}

const notAKeyId: Problem = {
  code: "access-key-id",
  message: "This is not the ID of an access key.",
  remedy:
    "Copy the ID as it is shown with the user's keys, for example AKIAIOSFODNN7EXAMPLE, or leave the field empty.",
};
