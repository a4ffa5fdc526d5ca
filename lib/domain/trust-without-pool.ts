/**
 * A trust policy without some identity pools: the way back of trust-with-pool. Everybody else who is let in stays in;
 * what says nothing but those pools goes.
 */
import type { Json, JsonObject } from "./json";
import { type CognitoNames, oneOrList } from "./policy-document";
import { isAboutTokens, listOf, membersOf, statementsOf } from "./trust-statement";

/** Undefined where nothing would be left: IAM takes no trust policy without a statement. */
export function trustWithoutPools(
  trust: JsonObject,
  poolIds: readonly string[],
  names: CognitoNames,
): JsonObject | undefined {
  const left = statementsOf(trust).flatMap((statement) => withoutPools(statement, poolIds, names) ?? []);
  return left.length === 0 ? undefined : { ...trust, Statement: left };
}

/** The identity pools that a trust policy names, in any of its statements. */
export function poolsIn(trust: Json, names: CognitoNames): readonly string[] {
  const found = statementsOf(trust).flatMap((statement) =>
    audsOf(statement, names).flatMap(({ values }) => values.map(String)),
  );
  return [...new Set(found)];
}

/** The same statement where it names none of the pools. */
function withoutPools(
  statement: JsonObject,
  poolIds: readonly string[],
  names: CognitoNames,
): JsonObject | undefined {
  if (!isAboutTokens(statement, names)) return statement;
  const isGone = (value: Json) => poolIds.some((id) => id === value);
  const auds = audsOf(statement, names);
  if (!auds.some(({ values }) => values.some(isGone))) return statement;
  if (auds.some(({ values }) => values.every(isGone))) return undefined;
  const Condition = membersOf(statement.Condition).map(([operator, keys]): [string, Json] => [
    operator,
    Object.fromEntries(
      membersOf(keys).map(([key, value]) => {
        const isAud = auds.some((aud) => aud.operator === operator && aud.key === key);
        return [key, isAud ? oneOrList(listOf(value).filter((each) => !isGone(each))) : value];
      }),
    ),
  ]);
  return { ...statement, Condition: Object.fromEntries(Condition) };
}

/** The conditions by which a statement lists the pools that it lets in. */
function audsOf(statement: JsonObject, names: CognitoNames) {
  return membersOf(statement.Condition)
    .filter(([operator]) => operator === "StringEquals")
    .flatMap(([operator, keys]) =>
      membersOf(keys)
        .filter(([key]) => key.toLowerCase() === `${names.keyPrefix}:aud`)
        .map(([key, value]) => ({ operator, key, values: listOf(value) })),
    );
}
