import "server-only";
import { manual } from "@/lib/domain/manual";
import type { KnownHost } from "./hosts-in";

export interface Masks {
  /** With stand-ins for what is a part of the text. */
  inText(text: string): string;
  /** The same for a text that may be a host without a dot as a whole. */
  ofValue(text: string): string;
  /** The same for a text that names a host, as people type it. */
  ofAddress(text: string): string;
}

/**
 * A host with a dot is found wherever it stands, also glued to other words: names are made of it. One without is an
 * ordinary word (server, account, iot), so only where it is a value by itself or the host of an address.
 */
export function masksFor(hosts: readonly KnownHost[], accounts: readonly string[]): Masks {
  const standIns = standInsFor(hosts, accounts);
  const short = [...standIns.hosts.keys()].filter((spelling) => !spelling.includes("."));
  const anywhere = {
    host: anyOf([...standIns.hosts.keys()].filter((spelling) => spelling.includes("."))),
    address: `(?<=//|%2F%2F|\\\\/\\\\/)${anyOf(short)}${wordEnds}`,
    label: `(?<=${manual.userName}-)${anyOf(standIns.labels.keys())}${wordEnds}`,
    account: anyOf(accounts, (id) => id.replace(/(?<=^(?:\d{4}){1,2})/g, "[- ]?")),
  };
  const inAddress = { ...anywhere, address: `(?<![\\w.-])${anyOf(short)}(?![\\w.-]|://)` };
  const inText = replacer(anywhere, standIns);
  return {
    inText,
    ofValue: (text) => (short.includes(text) ? (standIns.hosts.get(text) ?? text) : inText(text)),
    ofAddress: replacer(inAddress, standIns),
  };
}

/** After a host or a label: nothing that it would go on with. */
const wordEnds = "(?![\\w-]|\\.\\w)";

interface StandIns {
  /** By spelling, in lower case and as typed. */
  readonly hosts: ReadonlyMap<string, string>;
  /** What of a host stands in the name that the wizard suggests for the user: bluerange-relution. */
  readonly labels: ReadonlyMap<string, string>;
  /** By their digits. */
  readonly accounts: ReadonlyMap<string, string>;
}

function standInsFor(hosts: readonly KnownHost[], accounts: readonly string[]): StandIns {
  const numbered = hosts.map((host, index) => [host, `host-${index + 1}`] as const);
  const bySpelling = numbered.flatMap(([{ spellings }, standIn]) =>
    [...spellings].flatMap((text) =>
      [text, text.toLowerCase()].map((key) => [key, `${standIn}.example`] as const),
    ),
  );
  const byLabel = numbered.flatMap(([{ name }, standIn]) =>
    [name, name.split(".")[0] ?? ""].map((text) => [text.slice(0, suggestedMax), standIn] as const),
  );
  return {
    hosts: new Map(bySpelling),
    labels: new Map(byLabel.toReversed()),
    accounts: new Map(accounts.map((id, index) => [id, String(index + 1).padStart(12, "0")])),
  };
}

/** IAM's limit for the whole name, to which the wizard cuts what it suggests. */
const suggestedMax = 64 - `${manual.userName}-`.length;

type Patterns = Readonly<Record<"host" | "address" | "label" | "account", string>>;

/** All in one pass, so that no stand-in is taken for something to mask. */
function replacer({ host, address, label, account }: Patterns, standIns: StandIns): (text: string) => string {
  const any = new RegExp(`(${host}|${address})|(${label})|(${account})`, "gi");
  const known = (values: ReadonlyMap<string, string>, found: string): string =>
    values.get(found) ?? values.get(found.toLowerCase()) ?? "host.example";
  return (text) =>
    text.replace(any, (found: string, aHost?: string, aLabel?: string) => {
      if (aHost !== undefined) return known(standIns.hosts, found);
      if (aLabel !== undefined) return known(standIns.labels, found);
      return known(standIns.accounts, found.replace(/\D/g, ""));
    });
}

/** One of these, the longest first, so that none is found within a longer one. Of none: nothing. */
function anyOf(texts: Iterable<string>, pattern = literally): string {
  const longestFirst = [...new Set(texts)].toSorted((one, other) => other.length - one.length);
  return longestFirst.length === 0 ? "(?!)" : `(?:${longestFirst.map(pattern).join("|")})`;
}

const literally = (text: string): string => text.replace(/[^A-Za-z0-9]/g, "\\$&");
