import "server-only";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import { findRegion } from "@/lib/domain/region";
import { ok, type Result, refused } from "@/lib/domain/result";
import { field } from "../read-answers";

/**
 * Where to work and whose credentials to use. The keys themselves are no answers: what was typed as a key ID may be
 * the secret, pasted into the wrong field, so they are read apart (lib/aws/credential-input.ts).
 */
export const accountAnswers = z.object({
  accountKind: z.enum(["aws", "practice"]),
  region: field(readRegion),
  /** "environment" is offered by no page: only the terminal may choose what its machine has at hand. */
  credentialSource: z.enum(["typed", "profile", "environment"]).default("typed"),
  profile: z.string().trim().default(""),
});

export type AccountAnswers = z.infer<typeof accountAnswers>;

function readRegion(text: string): Result<string> {
  const region = findRegion(text.toLowerCase());
  return region ? ok(region.id) : refused(unknownRegion);
}

const unknownRegion: Problem = {
  code: "region-unknown",
  message: "This is none of the regions of the list, which offer both AWS IoT and Cognito identity pools.",
  remedy: "Choose a region of the list, by its name or its code.",
};
