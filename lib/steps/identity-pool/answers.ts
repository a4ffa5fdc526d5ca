import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { field } from "../read-answers";

export const identityPoolAnswers = z.object({
  identityPoolName: field(readPoolName),
  defaultRoles: z.enum(["true", "false"]),
});

/** Cognito allows blanks in the name of a pool, unlike IAM in the names of roles. */
function readPoolName(text: string): Result<string> {
  if (text === "") return refused(missing);
  if (text.length > LENGTH_MAX) return refused(tooLong);
  if (!/^[\w +=,.@-]+$/.test(text)) return refused(badCharacters);
  return ok(text);
}

const LENGTH_MAX = 128;

const missing: Problem = {
  code: "name-missing",
  message: "The identity pool has no name.",
  remedy: "Enter a name, for example RelutionIdentityPool.",
};

const tooLong: Problem = {
  code: "name-too-long",
  message: `The name of the identity pool is longer than AWS allows: ${LENGTH_MAX} characters.`,
  remedy: "Enter a shorter name.",
};

const badCharacters: Problem = {
  code: "name-characters",
  message: "The name of the identity pool holds characters that AWS does not accept.",
  remedy: "Use letters without accents, digits, blanks and _ + = , . @ - only.",
};
