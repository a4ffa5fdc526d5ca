import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { field } from "../read-answers";

export const identityPoolAnswers = z.object({
  identityPoolName: field(readPoolName),
  defaultRoles: z.enum(["true", "false"]),
  /** Empty where there is nothing to choose. */
  identityPoolId: field(readPoolId),
});

/** Cognito allows blanks in the name of a pool, unlike IAM in the names of roles. */
function readPoolName(text: string): Result<string> {
  if (text === "") return refused(missing);
  if (text.length > LENGTH_MAX) return refused(tooLong);
  if (!/^[\w +=,.@-]+$/.test(text)) return refused(badCharacters);
  return ok(text);
}

/** As AWS makes them up: the region, and a UUID. */
function readPoolId(text: string): Result<string> {
  return text === "" || /^[\w-]{1,25}:[0-9a-f-]{1,36}$/.test(text) ? ok(text) : refused(notAPoolId);
}

const LENGTH_MAX = 128;

const notAPoolId: Problem = {
  code: "pool-id",
  message: "This is not the ID of an identity pool.",
  remedy:
    "Copy the ID as it is shown with the pools, for example eu-west-1:8b6f2e0a-3c1d-4e5f-9a7b-0c1d2e3f4a5b, or leave the field empty.",
};

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
