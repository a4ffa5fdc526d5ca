import "server-only";
import { randomUUID } from "node:crypto";
import type { Witness } from "./witness";

/** One area of the contract: what is guaranteed, and how it is seen. Each case makes what it needs, under names of its own. */
export interface Chapter {
  readonly title: string;
  readonly cases: Readonly<Record<string, (aws: Witness) => Promise<void>>>;
}

/** A name that no other case has. */
export function unique(prefix: string): string {
  return `${prefix}-${randomUUID().slice(0, 8)}`;
}

export interface Refused {
  readonly name: string;
  readonly status: number | undefined;
}

/** How AWS refused a call: the name of the SDK's exception and the HTTP status. Throws where the call went through. */
export async function refusalOf(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof Error && "$metadata" in error)) throw error;
    const { $metadata } = error;
    const known = typeof $metadata === "object" && $metadata !== null && "httpStatusCode" in $metadata;
    const status =
      known && typeof $metadata.httpStatusCode === "number" ? $metadata.httpStatusCode : undefined;
    return { name: error.name, status };
  }
  throw new Error("the call was not refused");
}

/** The value, or a failure of the case that names what is missing. */
export function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the answer lacks: ${what}`);
  return value;
}
