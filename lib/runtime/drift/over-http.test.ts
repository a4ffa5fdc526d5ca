import { beforeAll, describe, expect, test } from "vitest";
import { lookAlikeAt, notOffered } from "@/e2e/kit/look-alike";
import { Secret } from "@/lib/domain/secret";
import { lookAlikeWitness, resetLookAlike } from "@/lib/runtime/contract/witness";
import { newDataDir } from "@/lib/runtime/engine/testing/data-dir";
import { begin, got, save } from "@/lib/runtime/engine/testing/walk";
import { readEnvironment } from "@/lib/runtime/environment";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { finishSetup, foundIn, viewed } from "./testing/finished-setup";
import { foreignChanges } from "./testing/foreign-changes";

const endpoint = process.env["AWS_ENDPOINT_URL"];

/** Such as are found each by themselves, also when all of them are made. */
const made = [
  "the user gets AdministratorAccess",
  "the user comes into a group",
  "the user gets a second access key",
  "the user gets a console password",
  "the user gets an SSH key",
  "the certificate is assigned to a thing",
  "another certificate gets the IoT policy",
  "another version of the IoT policy is prepared",
  "the pool lets guests in",
  "the pool gets a rule that chooses a role",
  "RelutionOrganizationAccess gets an inline policy",
  "the role lets another pool in as well",
];

// What stands in for AWS was not written by us: it gives answers that we did not think of.
describe.skipIf(!endpoint)("over HTTP, against what stands in for AWS", () => {
  const at = new URL(endpoint ?? "http://127.0.0.1:0");

  beforeAll(async () => {
    await resetLookAlike(at);
    await lookAlikeAt(at.href).addFault(notOffered);
  });

  test("a second look finds nothing, and then all that others have changed", {
    timeout: 120_000,
  }, async () => {
    const environment = got(readEnvironment({ DATA_DIR: newDataDir(), AWS_ENDPOINT_URL: endpoint }));
    const { engine } = got(await startRuntime(environment));
    const sessionId = await begin(engine);
    const account = { accountKind: "aws", credentialSource: "typed", accessKeyId: "test" };
    await save(engine, sessionId, "account", account, { secretAccessKey: "test" });
    const { facts } = await finishSetup(engine, sessionId);
    const secrets = { secretAccessKey: new Secret("test") };
    const look = { credentials: { typed: { accessKeyId: "test" }, secrets } };

    const lacking = ["iam-user/service-credentials: unknown"];
    expect(got(await engine.checkAgain(sessionId, look))).toEqual({ state: "checked" });
    expect(foundIn(await viewed(engine, sessionId))).toEqual(lacking);

    const changes = foreignChanges.filter(({ name }) => made.includes(name));
    expect(changes).toHaveLength(made.length);
    const aws = lookAlikeWitness(at);
    for (const change of changes) await change.make(aws, facts);
    expect(got(await engine.checkAgain(sessionId, look))).toEqual({ state: "checked" });
    const wanted = [...lacking, ...changes.flatMap(({ found }) => found)];
    expect([...foundIn(await viewed(engine, sessionId))].sort()).toEqual(wanted.sort());
  });
});
