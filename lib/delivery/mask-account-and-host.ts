import "server-only";
import { readEvent } from "@/lib/wizard/event-schema";
import type { SessionEvent } from "@/lib/wizard/events";
import { accountsIn } from "./accounts-in";
import { hostsIn } from "./hosts-in";
import { type Place, placeOf } from "./mask-places";
import { type Masks, masksFor } from "./masks-for";
import { renamed } from "./renamed";

/**
 * The same events with stand-ins for every account id and for every host that was entered: the same value has the same
 * stand-in wherever it stands, in ARNs, addresses, documents and names too, so that what belongs together still does.
 * The stand-ins have the form of what they stand for: 000000000001, host-1.example.
 *
 * Other names stay: those of users, roles and policies, of the caller, of AWS's endpoint. So does every word that the
 * product itself chose, also where somebody's host is that word: a server may be called "account".
 */
export function maskAccountAndHost(events: readonly SessionEvent[]): readonly SessionEvent[] {
  const masks = masksFor(hostsIn(events), accountsIn(events));
  return events.map((event) => {
    const masked = readEvent(masking(masks)(event)) ?? readEvent(masking(shortened(masks))(event));
    if (!masked) throw new Error(`this event can't be masked: ${event.type}, number ${event.seq}`);
    return masked;
  });
}

/** A stand-in may be longer than its host: where that makes a text too long for an event, the text is cut. */
function shortened(masks: Masks): Masks {
  const cut = (mask: (text: string) => string) => (text: string) => mask(text).slice(0, text.length);
  return { inText: cut(masks.inText), ofValue: cut(masks.ofValue), ofAddress: cut(masks.ofAddress) };
}

function masking(masks: Masks): (value: unknown, place?: Place) => unknown {
  const ofText: Readonly<Record<Place, (text: string) => string>> = {
    ...{ event: masks.ofValue, json: masks.ofValue, host: masks.ofAddress },
    ...{ word: masks.inText, document: masks.inText, closed: (text: string) => text },
  };
  return function masked(value, place = "event"): unknown {
    if (typeof value === "string") return ofText[place](value);
    if (typeof value === "number") return isFree(place) ? ofNumber(value, masks) : value;
    if (Array.isArray(value)) return value.map((entry) => masked(entry, place));
    if (typeof value !== "object" || value === null) return value;
    const inside = place === "json" && "Statement" in value ? "document" : place;
    const rename = isFree(place) ? masks.inText : (name: string) => name;
    return renamed(value, rename, (name, member) => masked(member, placeOf(name, inside)));
  };
}

/** Where AWS, or whoever wrote a document, chose the names and the types. */
const isFree = (place: Place): boolean => place === "json" || place === "document";

/** A number that is an account id becomes text, as its stand-in begins with zeros. */
function ofNumber(value: number, { inText }: Masks): number | string {
  const text = inText(String(value));
  return text === String(value) ? value : text;
}
