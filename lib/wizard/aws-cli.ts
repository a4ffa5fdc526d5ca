import { isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { shellQuote } from "@/lib/domain/shell-quote";
import type { AwsCall } from "./change";
import { isHole } from "./hole";
import { shownCall } from "./shown-call";

export interface AwsCliOptions {
  /** Also for IAM and STS: it decides which partition is asked. */
  readonly region?: string;
  /** How a value becomes a word of the shell; plain quoting by default. */
  readonly quote?: (text: string) => string;
}

/**
 * A call as a command of the AWS CLI, version 2, for a POSIX shell. What is not known yet stands in it as a name in
 * capitals, to be replaced by hand, and so do the tokens of users: no command holds a secret.
 *
 * Lists are read to their end by the CLI itself, so how a call pages is left out.
 */
export function awsCliCommand(call: AwsCall, { region, quote = shellQuote }: AwsCliOptions = {}): string {
  const [service = "", operation = ""] = call.action.split(":");
  const words = [
    ["aws", service, kebabCase(operation)].map(shellQuote).join(" "),
    ...optionsOf(shownCall(call)).map(([name, value]) =>
      value === undefined ? name : `${name} ${quote(value)}`,
    ),
    ...(region ? [`--region ${quote(region)}`] : []),
  ];
  const line = words.join(" ");
  return line.length <= LINE_MAX ? line : words.join(" \\\n  ");
}

const LINE_MAX = 110;

/** The file from which the CLI reads a certificate request. */
export const requestFile = "certificate-request.pem";

type Option = readonly [name: string, value?: string];

function optionsOf({ action, input }: AwsCall): readonly Option[] {
  const entries = Object.entries(input).filter(
    ([name]) =>
      !PAGING.has(name) || (action === "cognito-identity:ListIdentityPools" && name === "MaxResults"),
  );
  if (entries.some(([, value]) => typeof value === "string" && isTakenOtherwise(value))) {
    return [["--cli-input-json", wholeInput(input)]];
  }
  return entries.map(([name, value]) => optionOf(kebabCase(name), value));
}

/** The CLI opens files and addresses that it is given as a value, and takes a dash for the next option. */
function isTakenOtherwise(value: string): boolean {
  return /^(-|fileb?:\/\/|https?:\/\/)/.test(value);
}

const PAGING: ReadonlySet<string> = new Set([
  ...["MaxItems", "Marker", "MaxResults", "NextToken"],
  ...["maxResults", "pageSize", "marker", "nextToken"],
]);

function optionOf(name: string, value: Json): Option {
  // Several lines of PEM, which come from a file that was made for it.
  if (name === "certificate-signing-request") return [`--${name}`, `file://${requestFile}`];
  if (value === true) return [`--${name}`];
  if (value === false) return [`--no-${name}`];
  return [`--${name}`, plainText(value)];
}

function plainText(value: Json): string {
  if (isHole(value)) return holeVariable(value.$hole);
  return typeof value === "string" ? value : JSON.stringify(withPlaceholders(value));
}

/** The input as one JSON text, in which a policy document is text as well: JSON in a string. */
function wholeInput(input: JsonObject): string {
  const entries = Object.entries(input).map(([name, value]) => [
    name,
    /policydocument$/i.test(name) ? plainText(value) : value,
  ]);
  return plainText(Object.fromEntries(entries));
}

function withPlaceholders(value: Json): Json {
  if (isHole(value)) return holeVariable(value.$hole);
  if (Array.isArray(value)) return value.map(withPlaceholders);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withPlaceholders(entry)]));
}

/** What stands for a value not known yet: identityPoolId becomes IDENTITY_POOL_ID. */
export function holeVariable(name: string): string {
  return kebabCase(name).replace(/\W/g, "_").toUpperCase();
}

/** IdentityPoolId and identityPoolId both become identity-pool-id, as the CLI spells them. */
function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z]{2,})/g, "$1-$2")
    .toLowerCase();
}
