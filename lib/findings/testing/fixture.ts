import type { EventBody, SessionEvent } from "@/lib/wizard/events";
import { begun, numbered } from "./story";

/** A session in which an analyzer finds something, and one very like it in which there is nothing to find. */
export interface Fixture {
  readonly finds: readonly SessionEvent[];
  readonly findsNot: readonly SessionEvent[];
}

/** Of a session that has come to its account, unless it begins otherwise. */
export function fixture(
  finds: readonly EventBody[],
  findsNot: readonly EventBody[],
  beginning: readonly EventBody[] = begun(),
): Fixture {
  return { finds: numbered([...beginning, ...finds]), findsNot: numbered([...beginning, ...findsNot]) };
}
