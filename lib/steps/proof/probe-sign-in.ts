import "server-only";
import type { ProbeProgress, ProofPorts } from "@/lib/wizard/step";
import type { Facts } from "@/lib/wizard/words";
import { findPool, findRole, tryKey } from "./find-setup";
import { play } from "./part";
import { partsOf } from "./parts";
import { proofFacts } from "./proof-facts";
import { takeOnRole } from "./take-on-role";
import { checkToken, removeIdentity, signIn } from "./test-identity";

/**
 * One sign-in of a test user, as BlueRange would do it, with BlueRange's own key only. It ends at the first part
 * without which the next can't be tried; whatever happens, the test user is deleted.
 */
export async function* probeSignIn(ports: ProofPorts, known: Facts): AsyncGenerator<ProbeProgress, void> {
  const facts = proofFacts(known);
  const parts = partsOf(facts);
  if (!(yield* play(parts.key, (part) => tryKey(ports, facts, part)))) return;
  if (!(yield* play(parts.pool, (part) => findPool(ports, facts, part)))) return;
  const role = yield* play(parts.role, (part) => findRole(ports, facts, part));
  const identity = role && (yield* play(parts.signIn, (part) => signIn(ports, facts, part)));
  if (!identity) return;
  try {
    if (!(yield* play(parts.token, (part) => checkToken(identity, facts, part)))) return;
    yield* play(parts.takeOnRole, (part) => takeOnRole(ports, facts, { identity, role }, part));
  } finally {
    // Begun before anything is told: whoever listens may have gone, and then nothing after a yield would be done.
    const removal = removeIdentity(ports, identity, parts.remove);
    yield* play(parts.remove, () => removal);
  }
}
