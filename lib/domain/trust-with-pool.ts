/**
 * The trust policy of a role that exists, with one more identity pool let in.
 *
 * A role may serve several BlueRange servers of one account, and other things besides. So the pool joins the list of
 * a statement that says nothing but what ours would say, or gets a statement of its own; all else stays as it was.
 */
import type { Json, JsonObject } from "./json";
import {
  amrOperators,
  type CognitoNames,
  defaultRoleTrust,
  oneOrList,
  samePolicy,
  type TrustCondition,
  trustPolicy,
} from "./policy-document";
import { evaluateTrust } from "./trust-evaluation";
import {
  type Condition,
  conditionsOf,
  isAboutTokens,
  listOf,
  membersOf,
  statementsOf,
} from "./trust-statement";

export interface Admission {
  /** Any Json that isn't text stands for a pool that is not known yet. */
  readonly identityPoolId: Json;
  readonly visitor: "authenticated" | "unauthenticated";
  readonly condition: TrustCondition;
  readonly names: CognitoNames;
}

/** The same document where the pool is let in already, in a form at least as good as the one asked for. */
export function trustWithPool(trust: JsonObject, admission: Admission): JsonObject {
  if (admits(trust, admission)) return trust;
  const statements = statementsOf(trust);
  const home = homeOf(statements, admission);
  const joined =
    home === undefined
      ? [...statements, ...statementsOf(ownTrust(admission))]
      : statements.map((statement) => (statement === home ? joinedBy(statement, admission) : statement));
  return { ...trust, Statement: joined };
}

/** The whole document for a role that is made for this admission. */
export function ownTrust({ identityPoolId, visitor, condition, names }: Admission): JsonObject {
  return condition === "aws"
    ? defaultRoleTrust(identityPoolId, visitor, names)
    : trustPolicy({ identityPoolIds: [identityPoolId], condition, names });
}

/** Whether the pool's users get in. The form of AWS must do so for tokens that say more than one thing, too. */
export function admits(trust: Json, { identityPoolId, visitor, condition, names }: Admission): boolean {
  if (typeof identityPoolId !== "string") return false;
  const amr = condition === "aws" ? [visitor, "another value"] : [visitor];
  return evaluateTrust(trust, { aud: identityPoolId, amr }, names).allowed;
}

/** Whether users get in with every token that AWS documents, or only by the manual's reading of the condition. */
export function trustConditionOf(trust: Json, identityPoolId: string, names: CognitoNames): TrustCondition {
  return admits(trust, { identityPoolId, visitor: "authenticated", condition: "aws", names })
    ? "aws"
    : "manual";
}

/** The statement to join: the one that has the pool already, else one whose operator fits, else any of our kind. */
function homeOf(statements: readonly JsonObject[], admission: Admission): JsonObject | undefined {
  const { names, condition, identityPoolId } = admission;
  const score = (statement: JsonObject) =>
    Number(poolsOf(statement, names).some((pool) => samePolicy(pool, identityPoolId))) * 2 +
    Number(conditionsOf(statement).some(({ operator }) => operator === amrOperators[condition]));
  return statements
    .filter((statement) => isOurKind(statement, admission))
    .sort((a, b) => score(b) - score(a))[0];
}

/** Nothing but signed-in (or guest) users of listed pools: a further condition would bind our pool as well. */
function isOurKind(statement: JsonObject, { visitor, names }: Admission): boolean {
  const conditions = conditionsOf(statement);
  const isAud = ({ operator, key }: Condition) =>
    operator === "StringEquals" && key.toLowerCase() === `${names.keyPrefix}:aud`;
  const isAmr = ({ operator, key, wanted }: Condition) =>
    (operator === amrOperators.manual || operator === amrOperators.aws) &&
    key.toLowerCase() === `${names.keyPrefix}:amr` &&
    samePolicy(wanted, visitor);
  return (
    statement.Effect === "Allow" &&
    isAboutTokens(statement, names) &&
    conditions.filter(isAud).length === 1 &&
    conditions.some(isAmr) &&
    conditions.every((condition) => isAud(condition) || isAmr(condition))
  );
}

function joinedBy(statement: JsonObject, { identityPoolId, condition, names }: Admission): JsonObject {
  const pools = poolsOf(statement, names);
  const isThere = pools.some((pool) => samePolicy(pool, identityPoolId));
  const all = oneOrList(isThere ? pools : [...pools, identityPoolId]);
  const blocks = membersOf(statement.Condition).map(([operator, keys]): [string, Json] => {
    if (operator === "StringEquals") return [operator, withValue(keys, all)];
    return [condition === "aws" ? amrOperators.aws : operator, keys];
  });
  return { ...statement, Condition: Object.fromEntries(blocks) };
}

function poolsOf(statement: JsonObject, names: CognitoNames): readonly Json[] {
  return membersOf(statement.Condition)
    .filter(([operator]) => operator === "StringEquals")
    .flatMap(([, keys]) => membersOf(keys))
    .flatMap(([key, value]) => (key.toLowerCase() === `${names.keyPrefix}:aud` ? listOf(value) : []));
}

/** The block of StringEquals, which in our kind of statement has one key; its spelling stays. */
function withValue(keys: Json, value: Json): JsonObject {
  return Object.fromEntries(membersOf(keys).map(([key]) => [key, value]));
}
