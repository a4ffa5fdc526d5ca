import "server-only";
import { isScalar } from "yaml";
import { splitByteOrderMark } from "./byte-order-mark";
import { readYml } from "./read-yml";
import { isConditional } from "./spring-profile";
import { valueAt } from "./yml-tree";

/**
 * What an application.yml says about `relution.server.externalURL`, to compare with the setup; not checked as a URL.
 * Nothing where the file can't be read, does not say, or refers to a variable instead.
 */
export function externalUrlOf(text: string): string | undefined {
  const [, body] = splitByteOrderMark(text);
  const documents = readYml(body);
  if (!documents.ok) return undefined;
  const found = documents.value
    .filter((document) => !isConditional(document))
    .map(({ contents }) => valueAt(contents, ["relution", "server", "externalURL"]))
    .flatMap((node) => (isScalar(node) && typeof node.value === "string" ? [node.value.trim()] : []))
    .filter((value) => value !== "" && !value.includes("${"));
  // Of several documents the later ones take precedence.
  return found.at(-1);
}
