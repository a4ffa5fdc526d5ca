import "server-only";
import { parseDocument } from "yaml";
import { z } from "zod";
import { installKinds } from "@/lib/domain/install-kind";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { Answers, StepId } from "@/lib/wizard/words";

const text = z.string().trim();
/** YAML reads true as a boolean; people also quote it. */
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")]);

const schema = z.strictObject({
  externalUrl: text,
  region: text,
  account: z
    .union([z.number(), text])
    .transform(String)
    .pipe(z.string().regex(/^(practice|aws|\d{12})$/)),
  userName: text.optional(),
  iotPolicyName: text.optional(),
  identityPoolName: text.optional(),
  keyStoreName: text.optional(),
  installKind: z.enum(installKinds).optional(),
  pemDirectory: text.optional(),
  keyOrigin: z.enum(["aws", "csr"]).optional(),
  defaultRoles: flag.optional(),
  trustCondition: z.enum(["manual", "aws"]).optional(),
  repairTrust: flag.default(false),
  permissionsBoundary: text.optional(),
  deleteKeyId: text.optional(),
  identityPoolId: text.optional(),
  iamPath: text.optional(),
});

/** The answers of a whole setup, as the headless mode reads them from a YAML file. */
export type AnswersFile = z.infer<typeof schema>;

export function isAnswerKey(name: string): boolean {
  return Object.hasOwn(schema.shape, name);
}

export function readAnswersFile(yaml: string): Result<AnswersFile> {
  const parsed = parse(yaml);
  if (!parsed.ok) return parsed;
  const read = schema.safeParse(withoutBlanks(parsed.value));
  return read.success ? ok(read.data) : refused(unusable(read.error));
}

/** What the pages would have asked in one step: only what the file says, the rest are the pages' defaults. */
export function answersOfStep(file: AnswersFile, step: StepId): Answers {
  const all = new Map<string, string | boolean | undefined>([
    ...Object.entries(file),
    ["accountKind", file.account === "practice" ? "practice" : "aws"],
    ["credentialSource", "environment"],
  ]);
  const wanted = (fieldsOf[step] ?? []).map((name) => [name, all.get(name)] as const);
  return Object.fromEntries(
    wanted.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

const fieldsOf: Partial<Record<StepId, readonly string[]>> = {
  server: ["externalUrl", "installKind", "keyStoreName", "pemDirectory"],
  account: ["accountKind", "region", "credentialSource"],
  "iam-user": ["userName", "permissionsBoundary", "iamPath", "deleteKeyId"],
  certificate: ["iotPolicyName", "keyOrigin"],
  "identity-pool": ["identityPoolName", "defaultRoles", "identityPoolId"],
  "organization-role": ["trustCondition"],
};

/** What the parser says of broken YAML may quote the file; the problem says only where it is broken. */
function parse(yaml: string): Result<unknown> {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  return error ? refused(notYaml(error.linePos?.[0].line)) : ok(document.toJS({ maxAliasCount: 0 }));
}

/** A key without a value says as little as a key that is left out. */
function withoutBlanks(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== null));
}

function unusable(error: z.ZodError): Problem {
  const issue = error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  if (unknown !== undefined) return unknownKey(unknown);
  const key = String(issue?.path[0] ?? "");
  return key === "" ? notAMapping : noUsableValue(key);
}

const wantedValues: Readonly<Record<string, string>> = {
  externalUrl: "the external URL of the BlueRange server, for example https://relution.mycompany.com",
  region: "an AWS region, for example eu-west-1",
  account: "practice, aws, or the 12 digits of the account in quotes",
  installKind: `one of ${installKinds.join(", ")}`,
  keyOrigin: "aws or csr",
  trustCondition: "manual or aws",
  defaultRoles: "true or false",
  repairTrust: "true or false",
};

const noUsableValue = (key: string): Problem => ({
  code: "answers-unusable",
  message: `The answers file has no usable value for this key: ${key}`,
  remedy: `Set ${key} to ${wantedValues[key] ?? "a text"}.`,
  field: key,
});

const unknownKey = (key: string): Problem => ({
  code: "answers-unusable",
  message: `The answers file has a key that is none of its keys: ${key}`,
  remedy: `Remove it, or correct its spelling. The keys are ${Object.keys(schema.shape).join(", ")}.`,
});

const notYaml = (line: number | undefined): Problem => ({
  code: "answers-unusable",
  message: `The answers file can't be read as YAML${line === undefined ? "." : `, from line ${line} on.`}`,
  remedy: "Write each key once, with one value, for example: region: eu-west-1",
});

const notAMapping: Problem = {
  code: "answers-unusable",
  message: "The answers file is not a YAML mapping with keys and values.",
  remedy: "Write one key and its value per line, for example: region: eu-west-1",
};
