import "server-only";
import { z } from "zod";
import { setupTag } from "@/lib/domain/setup-tag";
import type { AwsCall } from "@/lib/wizard/change";
import type { StepPorts } from "@/lib/wizard/step";
import { isDenied } from "./expected-errors";

/** The tag as IAM and AWS IoT spell tags; Cognito takes a map. */
export function setupTags(sessionId: string) {
  return [{ Key: setupTag, Value: sessionId }];
}

/** Tags as IAM and AWS IoT give them. */
export const tagList = z.array(z.object({ Key: z.string(), Value: z.string().optional() })).default([]);

/** The session that made it, by its tag; null where there is none. */
export function setupOf(tags: z.output<typeof tagList>): string | null {
  return tags.find(({ Key }) => Key === setupTag)?.Value ?? null;
}

/**
 * Sends a create with its tag. Tagging needs a right of its own (iam:TagUser, iot:TagResource, …) that many an
 * administrator lacks, and the setup works without: where AWS denies the call, it is sent once more without tags.
 */
export async function sendTagged(
  ports: StepPorts,
  call: AwsCall,
): Promise<{ readonly answer: unknown; readonly tagged: boolean }> {
  try {
    return { answer: await ports.send(call), tagged: true };
  } catch (error) {
    if (!isDenied(error)) throw error;
    return { answer: await ports.send(withoutTags(call)), tagged: false };
  }
}

function withoutTags({ action, input }: AwsCall): AwsCall {
  const rest = Object.entries(input).filter(([name]) => !TAG_FIELDS.includes(name));
  return { action, input: Object.fromEntries(rest) };
}

const TAG_FIELDS = ["Tags", "tags", "IdentityPoolTags"];
