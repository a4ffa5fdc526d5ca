/**
 * Which checks can't pass while another one fails. By it a session tells the cause, and not also what follows from it:
 * a sign-in with the key of a deleted user fails in five places, and four of them would lead astray.
 */
import { manual } from "@/lib/domain/manual";
import type { StepId } from "@/lib/wizard/words";

/** The checks that this one rests on, by their keys. */
export function restsOn(key: string): readonly string[] {
  return Object.hasOwn(table, key) ? (table[key] ?? []) : [];
}

/** The parts of the sign-in test that may end otherwise once this step has changed something. */
export function partsOn(step: StepId): readonly string[] {
  const parts = Object.entries(table).filter(
    ([key, causes]) => key.startsWith("proof.") && causes.some((cause) => cause.startsWith(`${step}.`)),
  );
  return [step, ...parts.map(([key]) => key.slice("proof.".length))];
}

const user = "iam-user.user";
const key = [user, "iam-user.access-key"] as const;
const certificate = ["certificate.private-key"] as const;
const signIn = [
  ...key,
  "iam-user.policy-AmazonCognitoPowerUser",
  "iam-user.policy-AmazonCognitoDeveloperAuthenticatedIdentities",
  "identity-pool.pool",
] as const;
const ofUser = [...manual.userPolicies.map(({ name }) => `policy-${name}`), "inline-policy", "access-key"];

const table: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ofUser.map((id) => [`iam-user.${id}`, [user]])),
  "certificate.certificate-active": certificate,
  "certificate.policy-attached": certificate,
  "proof.new-key": key,
  "proof.find-pool": signIn,
  "proof.find-role": [...key, "iam-user.inline-policy", "organization-role.role"],
  "proof.sign-in": [...signIn, "identity-pool.classic-flow"],
  "proof.token": ["identity-pool.pool"],
  "proof.take-on-role": [
    "identity-pool.pool",
    "identity-pool.classic-flow",
    "organization-role.role",
    "organization-role.trust",
  ],
};
