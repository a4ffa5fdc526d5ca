import "server-only";
import { z } from "zod";
import { roleArn } from "@/lib/domain/arn";
import { type CodePlan, type UnknownValue, unknownNames, unknownValues } from "./code-plan";

/** Something that another part of the same code makes or knows. */
export type Reference =
  | { readonly kind: "value"; readonly name: UnknownValue }
  | { readonly kind: "role-arn"; readonly roleName: string }
  | { readonly kind: "account" };

/** Texts of the calls, and what each of them refers to. */
export type References = ReadonlyMap<string, Reference>;

/**
 * The values that must not stand in the code as they are: what AWS will only tell later, what it has told since (the
 * pool of this account would be wrong in the next one), ARNs of roles, and the number of a practice account.
 */
export function referencesOf({ items, ids, account }: CodePlan): References {
  const values = unknownNames.flatMap((name): (readonly [string, Reference])[] => {
    const reference = { kind: "value", name } as const;
    const known = ids[name];
    return [[unknownValues[name], reference], ...(known ? [[known, reference] as const] : [])];
  });
  const home = { partition: account.partition, accountId: account.number };
  const roles = items.flatMap(({ call }): (readonly [string, Reference])[] => {
    if (call.action !== "iam:CreateRole") return [];
    const { RoleName, Path } = role.parse(call.input);
    return [[roleArn(home, RoleName, Path), { kind: "role-arn", roleName: RoleName }]];
  });
  const number: readonly (readonly [string, Reference])[] =
    account.kind === "practice" ? [[account.number, { kind: "account" }]] : [];
  return new Map([...values, ...roles, ...number]);
}

export type Piece = string | Reference;

/** A text cut where it holds one of the known values; the longest of them first. */
export function piecesOf(text: string, references: References): readonly Piece[] {
  const literals = [...references.keys()].sort((a, b) => b.length - a.length);
  const found = literals.find((literal) => text.includes(literal));
  const reference = found === undefined ? undefined : references.get(found);
  if (found === undefined || !reference) return text === "" ? [] : [text];
  const [before = "", ...rest] = text.split(found);
  return [
    ...piecesOf(before, references),
    ...rest.flatMap((part) => [reference, ...piecesOf(part, references)]),
  ];
}

const role = z.object({ RoleName: z.string(), Path: z.string().default("/") });
