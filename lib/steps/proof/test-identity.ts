/** The user who signs in for the test, and goes again. */
import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { errorReader } from "@/lib/aws/error-reader";
import type { Problem } from "@/lib/domain/problem";
import { Secret } from "@/lib/domain/secret";
import type { TokenClaims } from "@/lib/domain/trust-evaluation";
import type { ProofPorts } from "@/lib/wizard/step";
import type { Check } from "@/lib/wizard/words";
import { remark } from "../check";
import { type Ended, endedBy, type Part } from "./part";
import { forNewRights, isYoungSetup, patiently } from "./patience";
import type { ProofFacts } from "./proof-facts";
import { tokenClaims } from "./token-claims";

export interface TestIdentity {
  readonly identityId: string;
  /** Whoever has it is signed in for a quarter of an hour: it never leaves this process but to STS. */
  readonly token: Secret;
  /** What the token says; undefined where it can't be read. */
  readonly claims: TokenClaims | undefined;
}

export async function signIn(ports: ProofPorts, facts: ProofFacts, part: Part): Promise<Ended<TestIdentity>> {
  const input = {
    IdentityPoolId: facts.identityPoolId,
    Logins: { [facts.host]: `bluerange-setup-proof-${randomUUID()}` },
  };
  const answer = await patiently(ports, forNewRights, isYoungSetup, () =>
    ports.sendAsServer({ action: "cognito-identity:GetOpenIdTokenForDeveloperIdentity", input }),
  );
  const { IdentityId, Token } = tokenAnswer.parse(answer);
  const ended = endedBy(part, true, { found: `a token for ${IdentityId}` });
  const identity = { identityId: IdentityId, token: new Secret(Token), claims: tokenClaims(Token) };
  return { check: ended, value: identity };
}

/** What the token says. One that can't be read stops nothing: AWS may still know what to do with it. */
export async function checkToken(
  { claims }: TestIdentity,
  { identityPoolId }: ProofFacts,
  part: Part,
): Promise<Ended<true>> {
  if (!claims) return { check: remarkOn(part, false, "a token that can't be read here"), value: true };
  const found = [claims.aud, ...claims.amr].join(", ");
  const isAsWanted = claims.aud === identityPoolId && claims.amr.includes("authenticated");
  const check = endedBy(part, isAsWanted, { found, problem: otherClaims });
  return isAsWanted ? { check, value: true } : { check };
}

/** A test user who stays does no harm, so this is only ever a remark. */
export async function removeIdentity(
  { sendAsServer }: ProofPorts,
  { identityId }: TestIdentity,
  part: Part,
): Promise<Ended<true>> {
  const isGone = await deleteIdentity(sendAsServer, identityId, part);
  return { check: remarkOn(part, isGone, isGone ? "deleted" : `still there: ${identityId}`) };
}

async function deleteIdentity(
  send: ProofPorts["sendAsServer"],
  identityId: string,
  { action }: Part,
): Promise<boolean> {
  try {
    const answer = await send({ action, input: { IdentityIdsToDelete: [identityId] } });
    return deleteAnswer.parse(answer).UnprocessedIdentityIds.length === 0;
  } catch (error) {
    // Throws on for faults.
    errorReader.read(error, action);
    return false;
  }
}

function remarkOn({ id, label, wanted }: Part, passed: boolean, found: string): Check {
  return remark(passed, { id, label, wanted, found });
}

const tokenAnswer = z.object({ IdentityId: z.string(), Token: z.string() });
const deleteAnswer = z.object({ UnprocessedIdentityIds: z.array(z.unknown()).default([]) });

const otherClaims: Problem = {
  code: "token-claims",
  message: "The token of the test user is not for an authenticated user of this identity pool.",
  remedy: "Run the proof again; if it stays, ask support with the values above.",
};
