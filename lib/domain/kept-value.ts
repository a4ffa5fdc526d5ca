import type { Json, JsonObject } from "./json";

/**
 * Stands for a value of other people that a call has to send back, as AWS resets what it leaves out. The value is read
 * right before the call and is never recorded: it may be a secret of theirs, like the one by which a pool signs users
 * in with Twitter. An object, so that AWS refuses it where somebody sends a recorded call by hand.
 */
export const keptValue: JsonObject = { $kept: "as it is" };

/** The same names, each with the stand-in for its value. */
export function keptValues(values: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.keys(values).map((name) => [name, keptValue]));
}

/** Whether a stand-in is anywhere in the value. */
export function holdsKeptValue(value: Json): boolean {
  return typeof value === "object" && value !== null
    ? "$kept" in value || Object.values(value).some(holdsKeptValue)
    : false;
}
