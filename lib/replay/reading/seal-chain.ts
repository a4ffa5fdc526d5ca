import { sealOf } from "@/lib/domain/session-file-format";
import type { Block } from "./blocks-of";
import type { Integrity } from "./opened-session";

export interface SealChain {
  /** Takes the next block of the file. */
  follow(block: Block): Promise<void>;
  /** Takes a last line that is no whole one: behind the end it is an addition, before it the file broke off. */
  followTornLine(): void;
  /** Whether the last block had the seal that ends a file. */
  ended(): boolean;
  integrity(): Integrity;
}

/** Follows the seals of a file from its first block to its last. `version` is that of the file. */
export function sealChain(text: Uint8Array, version: number): SealChain {
  const state = { previous: "", sealedTo: 0, events: 0, ended: false, changed: false, computable: true };

  async function follow({ end, events, seal, next }: Block): Promise<void> {
    state.events += events;
    // Nothing belongs behind the end.
    if (state.ended) state.changed = true;
    if (!seal) return;
    const coversEnd = seal.end === true && version >= 3;
    const lines = text.subarray(state.sealedTo, end);
    const wanted = await sealOf({ previous: state.previous, lines, coversEnd });
    if (wanted === undefined) state.computable = false;
    else if (wanted !== seal.seal) state.changed = true;
    if (seal.events !== state.events) state.changed = true;
    state.ended = seal.end === true;
    state.previous = seal.seal;
    state.sealedTo = next;
  }

  function followTornLine(): void {
    if (state.ended) state.changed = true;
  }

  function integrity(): Integrity {
    if (state.changed) return "changed";
    return state.ended && state.computable ? "intact" : "unsigned";
  }

  return { follow, followTornLine, ended: () => state.ended, integrity };
}
