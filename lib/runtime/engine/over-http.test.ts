import { describe, expect, test } from "vitest";
import { readEnvironment } from "@/lib/runtime/environment";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { newDataDir } from "./testing/data-dir";
import { apply, begin, codeOf, got, prove, save } from "./testing/walk";

const endpoint = process.env["AWS_ENDPOINT_URL"];

// The practice account answers inside the SDK. Signing, sending and reading over HTTP are only tried here.
describe.skipIf(!endpoint)("over HTTP, with typed keys, against what stands in for AWS", () => {
  test("the whole wizard is walked, and a second look finds nothing to do", async () => {
    const environment = got(readEnvironment({ DATA_DIR: newDataDir(), AWS_ENDPOINT_URL: endpoint }));
    const { engine, files } = got(await startRuntime(environment));
    const sessionId = await begin(engine);
    const typed = { accountKind: "aws", credentialSource: "typed", accessKeyId: "test" };
    await save(engine, sessionId, "account", typed, { secretAccessKey: "test" });
    for (const step of ["iam-user", "certificate", "identity-pool", "organization-role"] as const) {
      expect((await apply(engine, sessionId, step)).run, step).toMatchObject({ state: "done" });
      expect((await apply(engine, sessionId, step)).run?.changes, step).toEqual([]);
    }
    const proof = await prove(engine, sessionId);
    expect(proof.checks.filter(({ state }) => state === "failed")).toEqual([]);
    expect(codeOf(await files.delivery(sessionId))).toBe("ok");
  }, 60_000);
});
