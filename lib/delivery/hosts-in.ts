import type { SessionEvent } from "@/lib/wizard/events";
import { hostNames } from "./mask-places";

/** The spellings of one host: as people typed it, and as it was understood. */
export interface KnownHost {
  /** Lower case, punycode, no trailing dot. */
  readonly name: string;
  readonly spellings: ReadonlySet<string>;
}

/** Hosts as they were typed and as they were understood, and those of pools that others made, in their order. */
export function hostsIn(events: readonly SessionEvent[]): readonly KnownHost[] {
  const hosts = new Map<string, Set<string>>();
  const meet = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === "string" && hostNames.has(name)) add(hostIn(member));
      else meet(member);
    }
  };
  const add = (host: string): void => {
    const name = understood(host);
    if (name !== "") hosts.set(name, (hosts.get(name) ?? new Set([name])).add(host));
  };
  events.forEach(meet);
  return [...hosts].map(([name, spellings]) => ({ name, spellings }));
}

/** Of an address as people type it: with or without a protocol, a port, a path. */
const hostIn = (address: string): string =>
  /^(?:https?:)?[/\\]*([^/\\:?#\s]*)/i.exec(address.trim())?.[1] ?? "";

function understood(host: string): string {
  const address = `https://${host}`;
  return (URL.canParse(address) ? new URL(address).hostname : host.toLowerCase()).replace(/\.$/, "");
}
