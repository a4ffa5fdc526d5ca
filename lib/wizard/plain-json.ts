import { z } from "zod";
import type { Json } from "@/lib/domain/json";

/** Far above what an event holds, far below what could hurt: a file from somebody else is read with it too. */
const depthMax = 40;
const entriesMax = 10_000;
const textMax = 200_000;

/** A key of these would change an object instead of filling it. */
const prototypeKeys: readonly string[] = ["__proto__", "constructor", "prototype"];

/** Plain, bounded data without prototype keys. Walked by hand: a recursive schema would build its own copies. */
export const plainJsonSchema = z.custom<Json>(
  (value) => isPlainJson(value, depthMax),
  "not plain JSON within its limits",
);

function isPlainJson(value: unknown, depthLeft: number): boolean {
  if (typeof value === "string") return value.length <= textMax;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean" || value === null) return true;
  if (typeof value !== "object" || depthLeft === 0) return false;
  if (!Array.isArray(value)) return isPlainObject(value, depthLeft);
  return value.length <= entriesMax && value.every((entry) => isPlainJson(entry, depthLeft - 1));
}

function isPlainObject(value: object, depthLeft: number): boolean {
  // Anything but a plain object (a Secret, a Date, a Map) would lose its content on the way to disk.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= entriesMax &&
    entries.every(([key, entry]) => !prototypeKeys.includes(key) && isPlainJson(entry, depthLeft - 1))
  );
}
