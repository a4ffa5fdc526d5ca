/** Reads the names that people may choose, within the limits of the services. */
import "server-only";
import { parseArn } from "@/lib/domain/arn";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";

/** A reader for names of at most `lengthMax` characters; `what` begins a sentence: "The user name". */
export function awsName(what: string, lengthMax: number): (text: string) => Result<string> {
  return (name) => {
    if (name === "") return refused(missing(what));
    if (name.length > lengthMax) return refused(tooLong(what, lengthMax));
    if (!/^[\w+=,.@-]+$/.test(name)) return refused(badCharacters(what));
    return ok(name);
  };
}

/** The path of IAM resources, with both slashes, which may be left out. Nothing means "/". */
export function readIamPath(text: string): Result<string> {
  const inner = text.replace(/^\//, "").replace(/\/$/, "");
  if (inner === "") return ok("/");
  if (inner.length > 510 || !/^[\x21-\x7e]+$/.test(inner) || inner.includes("//")) return refused(badPath);
  return ok(`/${inner}/`);
}

/** The ARN of a managed policy that bounds what the user and the roles can be allowed; empty where there is none. */
export function readPermissionsBoundary(text: string): Result<string> {
  if (text === "") return ok("");
  const arn = parseArn(text);
  const isPolicy = arn?.service === "iam" && arn.region === "" && /^policy\/[\x21-\x7e]+$/.test(arn.resource);
  return isPolicy && text.length <= 2_048 ? ok(text) : refused(notAPolicy);
}

const missing = (what: string): Problem => ({
  code: "name-missing",
  message: `${what} is missing.`,
  remedy: "Enter a name.",
});

const tooLong = (what: string, lengthMax: number): Problem => ({
  code: "name-too-long",
  message: `${what} is longer than AWS allows: ${lengthMax} characters.`,
  remedy: "Enter a shorter name.",
});

const badCharacters = (what: string): Problem => ({
  code: "name-characters",
  message: `${what} holds characters that AWS does not accept.`,
  remedy: "Use letters without accents, digits and _ + = , . @ - only, without blanks.",
});

const badPath: Problem = {
  code: "iam-path",
  message: "AWS does not accept this IAM path.",
  remedy: "Enter one or more names between slashes, for example /iot/, without blanks.",
};

const notAPolicy: Problem = {
  code: "permissions-boundary",
  message: "This is not the ARN of a managed policy.",
  remedy: "Copy the ARN from the policy's page in IAM; it looks like arn:aws:iam::123456789012:policy/Name.",
};
