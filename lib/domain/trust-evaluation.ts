/**
 * What a role's trust policy says about one web identity token, worked out here.
 *
 * STS only ever answers "access denied". To tell the administrator why, and to know whether waiting can help, the
 * document is read by the rules that AWS publishes. It explains STS's answer and never replaces it.
 */
import { conditionMet } from "./condition-operator";
import type { Json, JsonObject } from "./json";
import { type CognitoNames, commercialNames } from "./policy-document";
import { type Condition, conditionsOf, isAboutTokens, statementsOf } from "./trust-statement";

/** What a token of an identity pool says: its pool, and how the person signed in. */
export interface TokenClaims {
  readonly aud: string;
  readonly amr: readonly string[];
}

export type TrustVerdict =
  | { readonly allowed: true }
  /** A statement denies it. */
  | { readonly allowed: false; readonly reason: "denied" }
  /** No statement allows tokens of Cognito at all. */
  | { readonly allowed: false; readonly reason: "no-statement" }
  /** With the conditions in the way, in the statement that has the fewest. */
  | { readonly allowed: false; readonly reason: "conditions"; readonly unmet: readonly UnmetCondition[] };

export interface UnmetCondition extends Condition {
  readonly found: readonly string[];
}

export function evaluateTrust(
  document: Json,
  claims: TokenClaims,
  names: CognitoNames = commercialNames,
): TrustVerdict {
  const judged = statementsOf(document)
    .filter((statement) => isAboutTokens(statement, names))
    .map((statement) => ({
      effect: statement.Effect,
      unmet: unmetConditions(statement, claims, names),
    }));
  if (judged.some(({ effect, unmet }) => effect === "Deny" && unmet.length === 0)) {
    return { allowed: false, reason: "denied" };
  }
  const [nearest] = judged
    .filter(({ effect }) => effect === "Allow")
    .map(({ unmet }) => unmet)
    .sort((a, b) => a.length - b.length);
  if (nearest === undefined) return { allowed: false, reason: "no-statement" };
  return nearest.length === 0 ? { allowed: true } : { allowed: false, reason: "conditions", unmet: nearest };
}

/** Whether the condition on how the person signed in is all that stands in the way. */
export function refusedForAmrOnly(verdict: TrustVerdict): boolean {
  return (
    !verdict.allowed &&
    verdict.reason === "conditions" &&
    verdict.unmet.every(({ key }) => key.toLowerCase().endsWith(":amr"))
  );
}

function unmetConditions(statement: JsonObject, claims: TokenClaims, names: CognitoNames): UnmetCondition[] {
  const request: Readonly<Record<string, readonly string[]>> = {
    [`${names.keyPrefix}:aud`]: [claims.aud],
    [`${names.keyPrefix}:amr`]: claims.amr,
  };
  return conditionsOf(statement).flatMap((condition) => {
    const found = request[condition.key.toLowerCase()] ?? [];
    const values = found.length > 0 ? found : undefined;
    // An operator that this reading does not know counts as unmet: better a question than a promise.
    const met = conditionMet(condition.operator, condition.wanted, values) ?? false;
    return met ? [] : [{ ...condition, found }];
  });
}
