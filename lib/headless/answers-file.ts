import "server-only";
import { parse } from "yaml";
import { z } from "zod";
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
  pemDirectory: text.optional(),
  keyOrigin: z.enum(["aws", "csr"]).optional(),
  defaultRoles: flag.optional(),
  trustCondition: z.enum(["manual", "aws"]).optional(),
  repairTrust: flag.default(false),
  permissionsBoundary: text.optional(),
  iamPath: text.optional(),
});

/** The answers of a whole setup, as the headless mode reads them from a YAML file. */
export type AnswersFile = z.infer<typeof schema>;

export function readAnswersFile(yaml: string): Result<AnswersFile> {
  const read = schema.safeParse(parsed(yaml));
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
  server: ["externalUrl", "keyStoreName", "pemDirectory"],
  account: ["accountKind", "region", "credentialSource"],
  "iam-user": ["userName", "permissionsBoundary", "iamPath"],
  certificate: ["iotPolicyName", "keyOrigin"],
  "identity-pool": ["identityPoolName", "defaultRoles"],
  "organization-role": ["trustCondition"],
};

/** What the parser says of broken YAML may quote the file; the problem says only that it is broken. */
function parsed(yaml: string): unknown {
  try {
    return parse(yaml, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

function unusable(error: z.ZodError): Problem {
  const issue = error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const key = String(unknown ?? issue?.path[0] ?? "");
  if (key === "") return notAMapping;
  return {
    code: "answers-unusable",
    message: `The answers file has a key that can't be used as it is: ${key}`,
    remedy: unknown
      ? "Remove it, or correct its spelling."
      : `Give it a usable value: ${wantedValues[key] ?? "a text"}.`,
    field: key,
  };
}

const wantedValues: Readonly<Record<string, string>> = {
  externalUrl: "the external URL of the BlueRange server, for example https://relution.mycompany.com",
  region: "an AWS region, for example eu-west-1",
  account: "practice, aws, or the 12 digits of the account (in quotes)",
  keyOrigin: "aws or csr",
  trustCondition: "manual or aws",
  defaultRoles: "true or false",
  repairTrust: "true or false",
};

const notAMapping: Problem = {
  code: "answers-unusable",
  message: "The answers file is not a YAML mapping with keys and values.",
  remedy: "Write one key and its value per line, for example: region: eu-west-1",
};
