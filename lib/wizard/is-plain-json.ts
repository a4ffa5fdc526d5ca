/** Far above what an event holds, far below what could hurt: a file from somebody else is read with it too. */
export const depthMax = 40;
export const entriesMax = 10_000;
const textMax = 200_000;

/** Plain, bounded data without prototype keys. Needs no schema, so that the replay can ask it in the browser. */
export function isPlainJson(value: unknown, depthLeft = depthMax): boolean {
  if (typeof value === "string") return value.length <= textMax;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean" || value === null) return true;
  if (depthLeft === 0) return false;
  if (Array.isArray(value)) {
    return value.length <= entriesMax && value.every((entry) => isPlainJson(entry, depthLeft - 1));
  }
  return isObject(value) && isPlainObject(value, depthLeft);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object";

/** A loop, and no pairs of names and values: a long session has millions of objects. */
function isPlainObject(value: Readonly<Record<string, unknown>>, depthLeft: number): boolean {
  // Anything but a plain object (a Secret, a Date, a Map) would lose its content on the way to disk.
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  const names = Object.keys(value);
  if (names.length > entriesMax) return false;
  for (const name of names) {
    if (isPrototypeKey(name) || !isPlainJson(value[name], depthLeft - 1)) return false;
  }
  return true;
}

/** A key of these would change an object instead of filling it. */
export function isPrototypeKey(key: string): boolean {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}
