/**
 * The second net for what belongs to other people in AWS. The steps keep it out of the events; a session that an
 * older version has stored may hold it, and a step of the future could forget it.
 */
import "server-only";
import { keptValue, keptValues } from "@/lib/domain/kept-value";
import { setupTag } from "@/lib/domain/setup-tag";

/**
 * The same data with stubs in the place of long policy documents, of tags but our own, and of what a pool knows of the
 * applications that sign in through it; without free words where `isAnswer`: where it comes from AWS.
 */
export function withoutForeignWords(value: unknown, isAnswer = false): unknown {
  if (Array.isArray(value)) return value.map((entry) => withoutForeignWords(entry, isAnswer));
  if (!isObject(value)) return value;
  if ("Statement" in value) return shortDocument(value);
  // What the wizard makes anew it describes in words of its own.
  const isForeign = isAnswer || (value["kind"] === "modify" && "call" in value);
  const members = Object.entries(value).filter(([name]) => !(isAnswer && freeWords.test(name)));
  return Object.fromEntries(
    members.map(([name, member]) => [name, memberOf(name, member, isForeign || answered.includes(name))]),
  );
}

/** Fields that hold what AWS answered. */
const answered: readonly string[] = ["observed", "baseline", "receipt", "replaces", "found"];

/** What people write about their own things, and AWS about its errors, under whatever name it comes. */
const freeWords = /(description|message|comment)s?$/i;

function memberOf(name: string, value: unknown, isAnswer: boolean): unknown {
  if (tagFields.test(name)) return ownTags(value);
  if (name === "CognitoIdentityProviders" && Array.isArray(value)) return value.map(userPool);
  return providerFields.test(name) && isObject(value)
    ? keptValues(value)
    : withoutForeignWords(value, isAnswer);
}

const tagFields = /^(?:identityPool)?tags$/i;

/** For Twitter the value is key and secret; what a rule compares with is a group or a name of people. */
const providerFields = /^(?:supportedLoginProviders|roleMappings)$/i;

/** Tags are a map in Cognito, a list elsewhere. */
function ownTags(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((tag) => isObject(tag) && tag["Key"] === setupTag);
  if (!isObject(value) || Object.hasOwn(value, "$kept")) return value;
  return Object.hasOwn(value, setupTag) ? { [setupTag]: value[setupTag] } : keptValue;
}

function userPool(pool: unknown): unknown {
  if (!isObject(pool)) return keptValue;
  const { ProviderName, ...rest } = pool;
  return { ...(ProviderName !== undefined && { ProviderName }), ...keptValues(rest) };
}

/** Of a document as JSON text, in characters. */
const documentMax = 8_000;

/** A policy document, or where it is too long for a file a stub that says so. */
function shortDocument(document: object): unknown {
  const { length } = JSON.stringify(document);
  return length <= documentMax ? document : { $leftOut: `policy document of ${length} characters` };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
