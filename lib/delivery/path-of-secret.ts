import "server-only";
import type { Secret } from "@/lib/domain/secret";
import { scanForSecrets } from "@/lib/wizard/secret-scan";

/**
 * Where in a value the scan hits, as near as it can be told: "observed.keys[0].note". Names that are themselves like a
 * secret are left out.
 */
export function pathOfSecret(value: unknown, secrets: readonly Secret[]): string {
  const hits = (part: unknown): boolean => scanForSecrets(JSON.stringify(part) ?? "", secrets).length > 0;
  const steps: string[] = [];
  let place = value;
  for (let inner = hitMember(place, hits); inner; inner = hitMember(place, hits)) {
    const [name, member] = inner;
    if (Array.isArray(place)) steps.push(`[${name}]`);
    else steps.push(hits(name) ? ".…" : `.${name}`);
    place = member;
  }
  return steps.join("").replace(/^\./, "") || "its fields together";
}

function hitMember(value: unknown, hits: (part: unknown) => boolean): readonly [string, unknown] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([, member]) => hits(member));
}
