import {
  CreateAccessKeyCommand,
  CreateSAMLProviderCommand,
  CreateUserCommand,
  EntityAlreadyExistsException,
  GetUserCommand,
  IAMClient,
} from "@aws-sdk/client-iam";
import { CreateKeysAndCertificateCommand, IoTClient } from "@aws-sdk/client-iot";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { expect, test } from "vitest";
import { type Credentials, practiceCredentials } from "./caller";
import { installPractice } from "./install-practice";
import { createPracticeAccount, type PracticePorts } from "./practice-account";

test("a restarted account is the account as it was", async () => {
  const first = open();
  await first.iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  const second = open({ load: async () => first.text() });
  const { User } = await second.iam.send(new GetUserCommand({ UserName: "bluerange" }));
  expect(User?.UserName).toBe("bluerange");
});

// An answer before the save would tell the wizard of a user that a restart forgets.
test("a write is answered only when it is saved, and undone where it can't be", async () => {
  let broken = true;
  const save = async () => {
    if (broken) throw new Error("disk full");
  };
  const { iam } = open({ save });
  const create = () => iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  await expect(create()).rejects.toThrow("disk full");
  broken = false;
  await expect(create()).resolves.toMatchObject({ User: { UserName: "bluerange" } });
});

test("a refused call leaves nothing behind", async () => {
  const { iam, text } = open();
  await iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  const before = text();
  await expect(iam.send(new CreateUserCommand({ UserName: "BlueRange" }))).rejects.toThrow();
  expect(text()).toBe(before);
});

test("of two calls at once for one name, one is refused", async () => {
  const { iam } = open();
  const create = () => iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  const outcomes = await Promise.allSettled([create(), create()]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

// The engine tells AWS's answers from faults by the SDK's classes, names and request ids.
test("a refusal is the SDK's own exception, with a request id", async () => {
  const { iam } = open();
  const create = () => iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  await create();
  const error = await create().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(EntityAlreadyExistsException);
  expect(error).toMatchObject({
    $metadata: { httpStatusCode: 409, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
});

test("a new access key works only after some seconds, as on AWS", async () => {
  let now = new Date("2026-11-22T12:00:00Z");
  const { iam, as } = open({ now: () => now });
  const own = as(await newKey(iam));
  const ask = () => own.send(new GetCallerIdentityCommand({}));
  await expect(ask()).rejects.toMatchObject({ name: "InvalidClientTokenId" });
  now = new Date("2026-11-22T12:00:03.999Z");
  await expect(ask()).rejects.toMatchObject({ name: "InvalidClientTokenId" });
  now = new Date("2026-11-22T12:00:04Z");
  await expect(ask()).resolves.toMatchObject({ Account: "999999999999" });
});

// The text is sealed by the store; this is the second net.
test("what is saved holds neither the secret of a key nor the key of a certificate", async () => {
  const { iam, iot, text } = open();
  const { secretAccessKey } = await newKey(iam);
  const { keyPair } = await iot.send(new CreateKeysAndCertificateCommand({}));
  const [, firstLine = ""] = keyPair?.PrivateKey?.split("\n") ?? [];
  expect(firstLine).toHaveLength(64);
  expect(text()).not.toContain(secretAccessKey);
  expect(text()).not.toContain(firstLine);
});

test("an operation or an input that the account does not know is a fault, never an answer of AWS", async () => {
  const { iam } = open();
  const provider = new CreateSAMLProviderCommand({
    Name: "company",
    SAMLMetadataDocument: "x".repeat(1_000),
  });
  await expect(iam.send(provider)).rejects.toThrow("does not answer: iam:CreateSAMLProvider");
  const user = { UserName: "bluerange", Nickname: "blue" };
  await expect(iam.send(new CreateUserCommand(user))).rejects.toThrow("does not know the input: Nickname");
});

test("a state of another version is refused rather than misread", async () => {
  const { iam } = open({ load: async () => JSON.stringify({ version: 2 }) });
  await expect(iam.send(new GetUserCommand({ UserName: "bluerange" }))).rejects.toThrow();
});

// Recording and repeating live there: they must see practice calls as they see those to AWS.
test("middlewares at the initialize step run", async () => {
  const { iam } = open();
  const seen: unknown[] = [];
  iam.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next(args);
      seen.push(context.commandName, answer.output.$metadata.httpStatusCode);
      return answer;
    },
    { step: "initialize" },
  );
  await iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  expect(seen).toEqual(["CreateUserCommand", 200]);
});

async function newKey(iam: IAMClient): Promise<Credentials> {
  await iam.send(new CreateUserCommand({ UserName: "bluerange" }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: "bluerange" }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? "", secretAccessKey: AccessKey?.SecretAccessKey ?? "" };
}

/** An account with clients that know no other way out. */
function open(ports: Partial<PracticePorts> = {}) {
  let saved = "";
  const account = createPracticeAccount({
    load: async () => saved || undefined,
    save: async (text) => {
      saved = text;
    },
    now: () => new Date(),
    ...ports,
  });
  const settings = { region: "eu-west-1", credentials: { ...practiceCredentials } };
  const iam = new IAMClient(settings);
  const iot = new IoTClient(settings);
  installPractice(iam, account);
  installPractice(iot, account);
  const as = ({ accessKeyId, secretAccessKey }: Credentials) => {
    const sts = new STSClient({ region: "eu-west-1", credentials: { accessKeyId, secretAccessKey } });
    installPractice(sts, account);
    return sts;
  };
  return { iam, iot, as, text: () => saved };
}
