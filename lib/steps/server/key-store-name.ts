import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/**
 * Reads the name of the key store. It stands in application.yml twice, once as a key: a dot would nest it there, a
 * colon or # would end it, and a word such as "on" would turn into something else than text.
 */
export function readKeyStoreName(text: string): Result<string> {
  const name = text.replaceAll(/ +/g, " ");
  if (name === "") return refused(missing);
  if (name.length > LENGTH_MAX) return refused(tooLong);
  if (!/^[a-z][\w -]*$/i.test(name)) return refused(badCharacters);
  if (YAML_WORD.test(name)) return refused(reserved);
  return ok(name);
}

const LENGTH_MAX = 64;

const YAML_WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

const missing: Problem = {
  code: "key-store-missing",
  message: "The key store has no name.",
  remedy: "Enter a name, for example AWS IoT Keystore.",
};

const tooLong: Problem = {
  code: "key-store-too-long",
  message: `The name is longer than ${LENGTH_MAX} characters.`,
  remedy: "Enter a shorter name.",
};

const badCharacters: Problem = {
  code: "key-store-characters",
  message: "The name holds characters that have a meaning in application.yml.",
  remedy: "Use letters, digits, blanks, - and _ only, and begin with a letter.",
};

const reserved: Problem = {
  code: "key-store-reserved",
  message: "This word means yes, no or nothing in application.yml.",
  remedy: "Choose another name, for example AWS IoT Keystore.",
};
