/** The settings of the pool: who may sign in to it, and how. */
import type { Json, JsonObject } from "@/lib/domain/json";
import { isJsonObject } from "@/lib/domain/json";
import type { Problem } from "@/lib/domain/problem";
import { listOf } from "@/lib/domain/trust-statement";
import type { DriftCheck } from "@/lib/wizard/drift";
import { altered, beyond, further, own } from "../../drift-checks";
import type { Pool } from "../list-pools";

/** `before` are its settings when the setup ended, in AWS's spelling. */
export function judgeSettings(
  pool: Pool,
  wanted: { readonly resource: string; readonly name: string; readonly before: JsonObject | undefined },
): readonly DriftCheck[] {
  const { resource, name, before = {} } = wanted;
  const allowed = (isAllowed: boolean) => (isAllowed ? "allowed" : "not allowed");
  const flow = pool.classicFlow !== false;
  const guests = before.AllowUnauthenticatedIdentities === true;
  return [
    altered({ id: "name", resource, label: "Name", wanted: name }, pool.name, pool.name === name, renamed),
    own(
      { id: "classic-flow", resource, label: "Basic (classic) flow", wanted: allowed(true) },
      allowed(flow),
      flow,
      flowOff,
    ),
    altered(
      { id: "guests", resource, label: "Access to unauthenticated identities", wanted: allowed(guests) },
      allowed(pool.allowsGuests),
      !pool.allowsGuests || guests,
      guestsAllowed,
    ),
    further(
      { id: "providers", resource, label: "Further ways to sign in" },
      beyond(providersOf(pool.settings), providersOf(before)),
      furtherProviders,
    ),
  ];
}

/** All identity providers but the developer provider, by their names or ARNs. */
function providersOf(settings: JsonObject): readonly string[] {
  const { SupportedLoginProviders, CognitoIdentityProviders } = settings;
  return [
    ...(isJsonObject(SupportedLoginProviders) ? Object.keys(SupportedLoginProviders) : []),
    ...listOf(settings.OpenIdConnectProviderARNs).map(String),
    ...listOf(settings.SamlProviderARNs).map(String),
    ...listOf(CognitoIdentityProviders).map(providerName),
  ];
}

function providerName(provider: Json): string {
  return isJsonObject(provider) ? String(provider.ProviderName) : String(provider);
}

const askAdministrator =
  "Ask who administers the account: another application may use this pool. Where nobody needs it, change it back in " +
  "the Cognito console.";

const renamed: Problem = {
  code: "pool-renamed",
  message:
    "The pool was given another name. BlueRange goes by the developer provider name, so nothing stops working.",
  remedy: "Nothing has to be done; ask who administers the account if you wonder about the name.",
};

const flowOff: Problem = {
  code: "classic-flow-off",
  message: "The pool does not allow the basic (classic) flow any more, by which BlueRange signs users in.",
  remedy:
    "Ask who administers the account: security scanners advise to switch it off. BlueRange needs it; allow it again in " +
    "the Cognito console.",
};

const guestsAllowed: Problem = {
  code: "guests-allowed",
  message:
    "Anybody on the internet can get an identity of this pool now, with the rights of its role for guests.",
  remedy: askAdministrator,
};

const furtherProviders: Problem = {
  code: "further-providers",
  message:
    "Whoever signs in with one of these providers gets an identity of this pool, and may take on its roles.",
  remedy: askAdministrator,
};
