import type { Account } from "@/e2e/kit/read-account";
import { host } from "./start-setup";

/** What an account holds beyond what it held before. */
export function oursOf(account: Account, before: Account): Account {
  const without = <T>(all: Record<string, T>, known: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !(name in known)));
  const missing = <T extends { readonly id: string }>(all: readonly T[], known: readonly T[]) =>
    all.filter(({ id }) => !known.some((one) => one.id === id));
  return {
    users: without(account.users, before.users),
    roles: without(account.roles, before.roles),
    certificates: missing(account.certificates, before.certificates),
    iotPolicies: without(account.iotPolicies, before.iotPolicies),
    pools: missing(account.pools, before.pools),
    endpoint: account.endpoint,
  };
}

/** What of an account was there before, as it is now. */
export function neighboursOf(account: Account, before: Account): Account {
  const within = <T>(all: Record<string, T>, known: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name in known));
  const known = <T extends { readonly id: string }>(all: readonly T[], these: readonly T[]) =>
    these.flatMap(({ id }) => all.filter((one) => one.id === id));
  return {
    users: within(account.users, before.users),
    roles: within(account.roles, before.roles),
    certificates: known(account.certificates, before.certificates),
    iotPolicies: within(account.iotPolicies, before.iotPolicies),
    pools: known(account.pools, before.pools),
    endpoint: account.endpoint,
  };
}

export const poolsForHost = ({ pools }: Account) => pools.filter(({ provider }) => provider === host);

/** The same text for two accounts that differ only in what AWS makes up: ids of keys, certificates and pools. */
export function normalForm(account: Account): string {
  const { certificates, users } = account;
  const plain = {
    ...account,
    certificates: certificates.map(({ status, policies }) => ({ status, policies })),
    users: Object.fromEntries(
      Object.entries(users).map(([name, user]) => [
        name,
        { ...user, keys: user.keys.map(({ status }) => status) },
      ]),
    ),
  };
  const ids = account.pools.map(({ id }) => id);
  return ids.reduce((text, id) => text.replaceAll(id, "POOL"), JSON.stringify(sorted(plain), null, 1));
}

/** Names in alphabetical order, all the way down: lists of AWS have no order that means anything. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).toSorted(byText);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => byText(a, b))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

function byText(a: unknown, b: unknown): number {
  return String(JSON.stringify(a)).localeCompare(String(JSON.stringify(b)));
}
