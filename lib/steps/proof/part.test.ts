import { expect, test } from "vitest";
import { failedAt } from "@/lib/aws/failed-call";
import { cognitoNames } from "@/lib/domain/policy-document";
import { play } from "./part";
import { partsOf } from "./parts";

const userArn = "arn:aws:iam::123456789012:user/bluerange";
const part = partsOf({
  ...{ host: "relution.mycompany.com", userArn, identityPoolId: "eu-west-1:1", roleArn: "role" },
  names: cognitoNames("eu-west-1"),
}).signIn;

/** The problem of a part that AWS refuses with this message. */
async function problemOf(message: string) {
  const refusal = Object.assign(new Error(message), {
    ...{ name: "AccessDeniedException", $fault: "client" },
    $metadata: { httpStatusCode: 400, requestId: "r-1" },
  });
  const call = { action: part.action, input: {} };
  for await (const progress of play(part, () => Promise.reject(failedAt(refusal, call)))) {
    if (progress.type === "ended") return progress.check.problem;
  }
  return undefined;
}

// It is BlueRange's key that was refused: whoever reads "your user" widens the rights of the wrong one.
test.each([
  ["because no identity-based policy allows the action", "BlueRange's access key lacks a right", false],
  [
    "with an explicit deny in an identity-based policy",
    "A policy of BlueRange's IAM user forbids this",
    false,
  ],
  ["because no permissions boundary allows the action", "boundary of BlueRange's IAM user", true],
  ["with an explicit deny in a service control policy", "rule of your AWS organization", true],
])(
  "a sign-in refused %s speaks of BlueRange's user, with a statement only where one helps",
  async (by, words, asks) => {
    const problem = await problemOf(`User: ${userArn} is not authorized to perform: ${part.action} ${by}`);
    expect(problem?.message).toContain(words);
    expect(problem?.message).not.toMatch(/your AWS user/i);
    expect(problem?.statement !== undefined).toBe(asks);
  },
);
