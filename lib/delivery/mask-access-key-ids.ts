import { renamed } from "./renamed";

/**
 * The same data with every access key id masked but its last four characters. An id is no secret, yet a file for
 * other people's eyes need not name the key in full.
 */
export function maskAccessKeyIds(value: unknown): unknown {
  if (typeof value === "string") return value.replace(accessKeyId, mask);
  if (Array.isArray(value)) return value.map(maskAccessKeyIds);
  if (typeof value !== "object" || value === null) return value;
  return renamed(value, (name) => name.replace(accessKeyId, mask), maskMember);
}

/** Where the name says what the value is, its shape does not matter. */
function maskMember(name: string, value: unknown): unknown {
  return typeof value === "string" && /access_?key_?id$/i.test(name) ? mask(value) : maskAccessKeyIds(value);
}

const accessKeyId = /(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,}(?![A-Za-z0-9])/g;

function mask(id: string): string {
  const shown = id.length > 8 ? id.slice(-4) : "";
  return "*".repeat(id.length - shown.length) + shown;
}
