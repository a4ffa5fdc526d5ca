import "server-only";
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";

/**
 * The same events with stand-ins for every account id and for every host that was entered: the same value has the same
 * stand-in wherever it stands, in ARNs, addresses and documents too, so that what belongs together still does. The
 * stand-ins have the form of what they stand for: 000000000001, host-1.example.
 *
 * Other names stay: those of users, roles and policies, of the caller, of AWS's endpoint.
 */
export function maskAccountAndHost(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const hosts = standInsFor(hostsOf(events));
  const accounts = new Map<string, string>();
  const maskText = (text: string): string =>
    replaceHosts(text, hosts).replace(accountId, (id) => {
      const standIn = accounts.get(id) ?? String(accounts.size + 1).padStart(12, "0");
      accounts.set(id, standIn);
      return standIn;
    });
  return events.map((event) => {
    const masked = readEvent(mapTexts(event, maskText));
    if (!masked) throw new Error(`this event can't be masked: ${event.type}, number ${event.seq}`);
    return masked;
  });
}

const accountId = /(?<![A-Za-z0-9])\d{12}(?![A-Za-z0-9])/g;

/** Hosts as they were typed and as they were understood, and those of pools that others made. */
function hostsOf(events: readonly SessionEvent[]): readonly string[] {
  const hosts = new Set<string>();
  const meet = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (typeof member === "string" && namesOfHosts.test(name)) hosts.add(hostIn(member).toLowerCase());
      meet(member);
    }
  };
  events.forEach(meet);
  return [...hosts].filter((host) => host.length >= hostLengthMin);
}

const namesOfHosts = /^(host|externalUrl|(developer)?providerName)$/i;

/** Shorter ones are no hosts, and would be found in every other word. */
const hostLengthMin = 3;

/** Of an address as people type it: with or without a protocol, a port, a path. */
const hostIn = (address: string): string => /^(?:[a-z]+:\/\/)?([^/:?#\s]*)/i.exec(address.trim())?.[1] ?? "";

/** The longest first, so that a host is not found within a longer one. */
const standInsFor = (hosts: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    hosts
      .map((host, index) => [host, `host-${index + 1}.example`] as const)
      .toSorted(([one], [other]) => other.length - one.length),
  );

function replaceHosts(text: string, hosts: ReadonlyMap<string, string>): string {
  if (hosts.size === 0) return text;
  const any = [...hosts.keys()].map((host) => host.replace(/[^A-Za-z0-9]/g, "\\$&"));
  const found = new RegExp(`(?<![A-Za-z0-9-])(?:${any.join("|")})(?![A-Za-z0-9-])`, "gi");
  return text.replace(found, (host) => hosts.get(host.toLowerCase()) ?? host);
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((entry) => mapTexts(entry, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [change(name), mapTexts(member, change)]),
  );
}
