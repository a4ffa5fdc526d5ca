/** What of an event are words of the product, which say what happened and must stay whatever somebody's host is called. */

/**
 * closed: not looked at. word: may hold a host or an account id as a part, and is none itself. host: names one.
 * json: what AWS answered or is sent, with names of its own. document: a policy, whose grammar has words, too.
 */
export type Place = "event" | "closed" | "word" | "host" | "json" | "document";

/** What stands at a name within such a place. */
export function placeOf(name: string, within: Place): Place {
  if (within === "document" || within === "closed") return within;
  if (hostNames.has(name)) return "host";
  if (within !== "event") return names.test(name) ? "word" : "json";
  if (json.has(name)) return "json";
  if (closed.has(name)) return "closed";
  return words.has(name) || names.test(name) ? "word" : "event";
}

/** Fields that hold a host or an address, in events and in what AWS answers. */
export const hostNames: ReadonlySet<string> = new Set([
  ...["host", "externalUrl", "providerName", "DeveloperProviderName"],
]);

/** Fields of events that hold any JSON. */
const json: ReadonlySet<string> = new Set([
  ...["observed", "baseline", "receipt", "input", "json", "replaces", "statement", "document"],
]);

/** What people have called their things: it stays, also where it is the same word as the host. */
const names = /name$/i;

/** They hold dots or digits of their own, and nothing that anybody has entered. */
const closed: ReadonlySet<string> = new Set([
  ...["type", "step", "repairs", "at", "product", "node", "os", "sdk"],
  ...["planId", "runId", "continues", "fingerprint", "requestId", "action", "file"],
]);

/** One word out of a few, and ids that are made of names. */
const words: ReadonlySet<string> = new Set([
  ...["id", "changeId", "after", "next", "standsFor", "yields", "code", "field", "error", "unlearned"],
  ...["tone", "state", "kind", "repeat", "how", "outcome", "source", "reason", "purpose", "scope"],
  ...["accountKind", "credentialSource", "installKind", "iotResource", "keyOrigin", "defaultRoles"],
  ...["trustCondition", "partition", "region"],
]);
