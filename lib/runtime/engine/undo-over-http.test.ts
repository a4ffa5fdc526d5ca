import { describe, expect, test } from "vitest";
import { lookAlikeAt, notOffered } from "@/e2e/kit/look-alike";
import { accountWitness } from "@/lib/runtime/chaos/account-witness";
import { readEnvironment } from "@/lib/runtime/environment";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { newDataDir } from "./testing/data-dir";
import { confirmationOf } from "./testing/undo";
import { apply, begin, got, prove, save } from "./testing/walk";

const endpoint = process.env["AWS_ENDPOINT_URL"];
const typed = { accountKind: "aws", credentialSource: "typed", accessKeyId: "test" };
const secrets = { secretAccessKey: "test" };

// Our own reading may err in the same way as our own deleting: AWS's library for Python looks on.
describe.skipIf(!endpoint)("over HTTP, against what stands in for AWS", () => {
  test("a whole setup is undone, and the account is as it was, with its neighbours", async () => {
    const lookAlike = lookAlikeAt(new URL(endpoint ?? "").href);
    await lookAlike.reset();
    await lookAlike.addFault(notOffered);
    const witness = accountWitness(lookAlike.endpoint);
    await witness.seedNeighbours();
    const before = await witness.read();

    const environment = got(readEnvironment({ DATA_DIR: newDataDir(), AWS_ENDPOINT_URL: endpoint }));
    const { engine } = got(await startRuntime(environment));
    const sessionId = await begin(engine);
    await save(engine, sessionId, "account", typed, secrets);
    for (const step of ["iam-user", "certificate", "identity-pool", "organization-role"] as const)
      expect((await apply(engine, sessionId, step)).run, step).toMatchObject({ state: "done" });
    await prove(engine, sessionId);
    expect(await witness.read()).not.toEqual(before);

    await save(engine, sessionId, "account", typed, secrets);
    const plans = got(await engine.makeUndoPlans(sessionId));
    await got(await engine.confirmUndo(sessionId, confirmationOf(plans, "123456789012"))).ended;
    expect(await witness.read()).toEqual(before);
    expect(got(await engine.makeUndoPlans(sessionId))).toEqual([]);
    witness.end();
  }, 120_000);
});
