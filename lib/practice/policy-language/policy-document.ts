import "server-only";
import { z } from "zod";

/** Allow or Deny, with every "one or many" made a list. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  /** Federated principals of a trust policy. */
  readonly federated: readonly string[];
  readonly actions: Patterns;
  readonly resources: Patterns;
  readonly condition: Condition;
}

/** What a statement names, or (`except`) everything but that: Action and NotAction. */
export interface Patterns {
  readonly patterns: readonly string[];
  readonly except: boolean;
}

/** Operator → condition key → values. */
export type Condition = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** identity: of users and roles. trust: who may assume a role. iot: what a device may do. */
export type Grammar = "identity" | "trust" | "iot";

export type ReadPolicy =
  | { readonly ok: true; readonly statements: readonly Statement[] }
  /** The reason in AWS's manner, for the exception of the service that refuses it. */
  | { readonly ok: false; readonly reason: string };

/** Reads a policy as the service does that stores it: its syntax and its grammar, not what it grants. */
export function readPolicy(text: string, grammar: Grammar): ReadPolicy {
  const parsed = documentSchema.safeParse(parseJson(text));
  if (!parsed.success) return { ok: false, reason: "Syntax errors in policy." };
  const broken = parsed.data.Statement.map((statement) => grammars[grammar](statement)).find(Boolean);
  if (broken) return { ok: false, reason: broken };
  return { ok: true, statements: parsed.data.Statement.map(normalise) };
}

/** The size that AWS's quotas are about: blanks and line breaks are not counted. */
export function policySize(text: string): number {
  return text.replace(/\s/g, "").length;
}

const oneOrMany = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => (typeof value === "string" ? [value] : value));

const scalar = z.union([z.string(), z.boolean(), z.number()]).transform(String);

const conditionValues = z
  .union([scalar, z.array(scalar)])
  .transform((value) => (typeof value === "string" ? [value] : value));

const statementSchema = z.strictObject({
  Sid: z
    .string()
    .regex(/^[A-Za-z0-9]*$/)
    .optional(),
  Effect: z.enum(["Allow", "Deny"]),
  Principal: z.union([z.literal("*"), z.record(z.string(), oneOrMany)]).optional(),
  Action: oneOrMany.optional(),
  NotAction: oneOrMany.optional(),
  Resource: oneOrMany.optional(),
  NotResource: oneOrMany.optional(),
  Condition: z.record(z.string(), z.record(z.string(), conditionValues)).optional(),
});

type WrittenStatement = z.output<typeof statementSchema>;

const documentSchema = z.strictObject({
  Version: z.enum(["2012-10-17", "2008-10-17"]).optional(),
  Id: z.string().optional(),
  Statement: z
    .union([statementSchema, z.array(statementSchema).min(1)])
    .transform((value) => (Array.isArray(value) ? value : [value])),
});

/** What is wrong with a statement in this grammar; undefined where nothing is. */
const grammars: Readonly<Record<Grammar, (statement: WrittenStatement) => string | undefined>> = {
  identity(statement) {
    if (statement.Principal) return "Policy document should not specify a principal.";
    return wrongActions(statement) ?? wrongResources(statement);
  },
  trust(statement) {
    if (statement.Resource || statement.NotResource) return "Has prohibited field Resource.";
    if (!statement.Principal) return "Missing required field Principal.";
    if (!namedActions(statement).every((action) => /^sts:/i.test(action))) {
      return "AssumeRole policy may only specify STS AssumeRole actions.";
    }
    return wrongActions(statement);
  },
  iot(statement) {
    if (statement.Principal) return "Policy document should not specify a principal.";
    if (!namedActions(statement).every((action) => /^(\*|iot:.+)$/.test(action))) {
      return "Policy actions must begin with iot:";
    }
    return wrongActions(statement) ?? wrongResources(statement);
  },
};

function namedActions(statement: WrittenStatement): readonly string[] {
  return statement.Action ?? statement.NotAction ?? [];
}

function wrongActions(statement: WrittenStatement): string | undefined {
  if (Boolean(statement.Action) === Boolean(statement.NotAction))
    return "Policy statement must contain actions.";
  if (namedActions(statement).every((action) => /^(\*|[\w-]+:[\w*?-]+)$/.test(action))) return undefined;
  return "Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.";
}

function wrongResources(statement: WrittenStatement): string | undefined {
  const resources = statement.Resource ?? statement.NotResource;
  if (!resources || (statement.Resource && statement.NotResource)) {
    return "Policy statement must contain resources.";
  }
  const wrong = resources.find((resource) => !/^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:.+)$/.test(resource));
  return wrong === undefined ? undefined : `Resource ${wrong} must be in ARN format or "*".`;
}

function normalise(statement: WrittenStatement): Statement {
  const principal = statement.Principal;
  return {
    effect: statement.Effect,
    federated: typeof principal === "object" ? (principal.Federated ?? []) : [],
    actions: patterns(statement.Action, statement.NotAction),
    resources: patterns(statement.Resource, statement.NotResource),
    condition: statement.Condition ?? {},
  };
}

function patterns(named: readonly string[] | undefined, excepted: readonly string[] | undefined): Patterns {
  return excepted ? { patterns: excepted, except: true } : { patterns: named ?? [], except: false };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
