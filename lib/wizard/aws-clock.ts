import type { Facts } from "./words";

/**
 * An instant of this machine's clock as AWS's clock has it, by the difference that was measured when the account was
 * connected. Sessions that have measured none keep their own time.
 */
export function byAwsClock(at: string, { clockOffsetMs }: Facts): string {
  const offset = Number.parseFloat(clockOffsetMs ?? "");
  const instant = new Date(Date.parse(at) + (Number.isFinite(offset) ? offset : 0));
  return Number.isNaN(instant.getTime()) ? at : instant.toISOString();
}
