import { mkdtempSync, writeFileSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { callerIdentity, httpServer, type LocalServer, queryError, reply } from "@/lib/aws/local-server";
import { readEnvironment } from "@/lib/runtime/environment";
import type { Runtime } from "@/lib/runtime/runtime";
import { startRuntime } from "@/lib/runtime/start-runtime";
import { newDataDir } from "./testing/data-dir";
import { begin, codeOf, got, review, viewOf } from "./testing/walk";

const own = { keyId: "AKIAOWNXXXXXXXXXXXXX", accountId: "111111111111" };
const foreign = { keyId: "AKIAFOREIGNXXXXXXXXX", accountId: "222222222222" };

const profile = { accountKind: "aws", credentialSource: "profile", profile: "work" };
const terminal = { accountKind: "aws", credentialSource: "environment" };

let server: LocalServer;
/** As "AKIA... CreateUser", in order. */
let sent: string[];
let runtime: Runtime;

beforeEach(async () => {
  sent = [];
  server = await httpServer(answerAsAws);
  const folder = mkdtempSync(join(tmpdir(), "profiles-"));
  vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", join(folder, "credentials"));
  vi.stubEnv("AWS_CONFIG_FILE", join(folder, "config"));
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) vi.stubEnv(name, undefined);
  const environment = got(readEnvironment({ DATA_DIR: newDataDir(), AWS_ENDPOINT_URL: server.endpoint }));
  runtime = got(await startRuntime(environment, { ambientCredentials: true }));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await runtime.close();
  server.close();
});

// "aws configure" or a single sign-on for other work overwrites a profile between two steps. Whatever is sent then
// goes to the other account: half a setup there, or an undo that was confirmed with this account's number.
describe.each([
  ["a profile of this machine", profile],
  ["the terminal's own credentials", terminal],
])("%s, which somebody has signed in to another account with", (_, account) => {
  test("changes nothing more there, neither onward nor back, and is not looked at", async () => {
    signIn(own);
    const { engine } = runtime;
    const id = await begin(engine, account);
    const plan = await review(engine, id, "iam-user");
    signIn(foreign);
    await got(await engine.confirmPlan(id, "iam-user", plan.planId, [])).ended;
    const { run } = await viewOf(engine, id, "iam-user");
    expect(run).toMatchObject({ state: "failed", problem: { code: "other-account" } });
    expect(codeOf(await engine.makePlan(id, "iam-user"))).toBe("other-account");
    expect(codeOf(await engine.previewStep(id, "iam-user", {}, {}))).toBe("other-account");
    expect(codeOf(await engine.checkAgain(id, { answers: {} }))).toBe("other-account");
    await halfMade(id);
    signIn(foreign);
    expect(codeOf(await engine.tryAgain(id, "iam-user"))).toBe("other-account");
    expect(codeOf(await engine.makeUndoPlans(id))).toBe("other-account");
    expect(sent.filter((call) => call.startsWith(foreign.keyId))).toEqual([
      `${foreign.keyId} GetCallerIdentity`,
    ]);
  });
});

// Asking is a call: it must not be one more on each page, step and look.
test("AWS is asked once whose a key is, however many runs and looks work with it", async () => {
  signIn(own);
  const id = await begin(runtime.engine, profile);
  await halfMade(id);
  got(await runtime.engine.makeUndoPlans(id));
  expect(sent).toContain(`${own.keyId} CreateUser`);
  expect(sent.filter((call) => call.endsWith("GetCallerIdentity"))).toEqual([
    `${own.keyId} GetCallerIdentity`,
  ]);
});

/** A run of the own account that has made the user and was refused the rest. */
async function halfMade(id: string): Promise<void> {
  signIn(own);
  const plan = await review(runtime.engine, id, "iam-user");
  await got(await runtime.engine.confirmPlan(id, "iam-user", plan.planId, [])).ended;
  const { run } = await viewOf(runtime.engine, id, "iam-user");
  expect(run?.changes.find(({ change }) => change.id === "create-user")).toMatchObject({ state: "done" });
  expect(run?.state).toBe("failed");
}

/** Under the profile's name as "aws configure" writes it, and in the environment. */
function signIn({ keyId }: typeof own): void {
  vi.stubEnv("AWS_ACCESS_KEY_ID", keyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "s".repeat(40));
  const lines = ["[work]", `aws_access_key_id = ${keyId}`, `aws_secret_access_key = ${"s".repeat(40)}`];
  writeFileSync(process.env["AWS_SHARED_CREDENTIALS_FILE"] ?? "", lines.join("\n"));
}

function answerAsAws(...[request, response]: Parameters<RequestListener>): void {
  void answerTo(request).then((answer) => answer(request, response));
}

async function answerTo(request: IncomingMessage): Promise<RequestListener> {
  const keyId = /Credential=(\w+)\//.exec(request.headers.authorization ?? "")?.[1] ?? "";
  const action = /Action=(\w+)/.exec(await text(request))?.[1] ?? request.url ?? "";
  sent.push(`${keyId} ${action}`);
  const { accountId } = keyId === own.keyId ? own : foreign;
  if (action === "GetCallerIdentity") return callerIdentity(`arn:aws:iam::${accountId}:user/admin`);
  if (action === "CreateUser") return reply(200, "text/xml", madeUser(accountId));
  return action.startsWith("Get") || action.startsWith("List")
    ? queryError(404, "NoSuchEntity")
    : queryError(403, "AccessDenied");
}

function madeUser(accountId: string): string {
  const arn = `arn:aws:iam::${accountId}:user/bluerange`;
  const fields = `<Path>/</Path><UserName>bluerange</UserName><UserId>AIDA1</UserId><Arn>${arn}</Arn>`;
  const user = `<User>${fields}<CreateDate>2026-11-22T00:00:00Z</CreateDate></User>`;
  return `<CreateUserResponse><CreateUserResult>${user}</CreateUserResult></CreateUserResponse>`;
}
