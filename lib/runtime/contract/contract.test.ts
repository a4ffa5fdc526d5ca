import { beforeAll, describe, expect, test } from "vitest";
import { accessKeys } from "./access-keys";
import type { Chapter } from "./chapter";
import { iamRoles } from "./iam-roles";
import { iamUsers } from "./iam-users";
import { identityPools } from "./identity-pools";
import { iotCertificates } from "./iot-certificates";
import { iotPolicies } from "./iot-policies";
import { knownDifferences } from "./known-differences";
import { principalPolicies } from "./principal-policies";
import { rights } from "./rights";
import { signIn } from "./sign-in";
import { signInMeans } from "./sign-in-means";
import { lookAlikeWitness, practiceWitness, resetLookAlike, type Witness } from "./witness";

/**
 * The practice account must not drift into a convenient fiction: one set of assertions runs against it and, over HTTP,
 * against an independent look-alike of AWS. One file, because its cases share the look-alike.
 */
const chapters: readonly Chapter[] = [
  iamUsers,
  accessKeys,
  signInMeans,
  principalPolicies,
  iamRoles,
  iotPolicies,
  iotCertificates,
  identityPools,
  signIn,
  rights,
];

const address = process.env.AWS_ENDPOINT_URL;
const endpoint = address ? new URL(address) : undefined;

describe("the practice account", () => {
  runChapters(practiceWitness(), {});
});

if (!endpoint) process.stdout.write("Contract over HTTP skipped: AWS_ENDPOINT_URL names no look-alike.\n");

describe.skipIf(!endpoint)("the look-alike", () => {
  const at = endpoint ?? new URL("http://127.0.0.1:0");
  beforeAll(() => resetLookAlike(at));
  runChapters(lookAlikeWitness(at), knownDifferences);
});

test("every known difference is about a case there is", () => {
  const cases = new Set(
    chapters.flatMap(({ title, cases }) => Object.keys(cases).map((name) => `${title}: ${name}`)),
  );
  const rows = Object.entries(knownDifferences).flatMap(([title, names]) =>
    Object.keys(names).map((name) => `${title}: ${name}`),
  );
  expect(rows.filter((row) => !cases.has(row))).toEqual([]);
});

function runChapters(aws: Witness, differences: typeof knownDifferences): void {
  for (const { title, cases } of chapters) {
    describe(title, () => {
      for (const [name, run] of Object.entries(cases)) {
        test.skipIf(differences[title]?.[name] !== undefined)(name, () => run(aws));
      }
    });
  }
}
