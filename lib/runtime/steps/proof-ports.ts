/** For tests: a finished setup in a practice account, with what the proof may use of the world. */
import "server-only";
import { z } from "zod";
import { type AwsCredentials, createAwsClients } from "@/lib/aws/clients";
import { send } from "@/lib/aws/send";
import { practiceCredentials } from "@/lib/practice/caller";
import { installPractice } from "@/lib/practice/install-practice";
import { createPracticeAccount } from "@/lib/practice/practice-account";
import { practiceAccountId } from "@/lib/practice/world";
import { iamUser } from "@/lib/steps/iam-user/step";
import { identityPool } from "@/lib/steps/identity-pool/step";
import { organizationRole } from "@/lib/steps/organization-role/step";
import type { AwsCall } from "@/lib/wizard/change";
import { initialAnswers } from "@/lib/wizard/form";
import type { AnyAwsStep, ProofPorts, StepPorts } from "@/lib/wizard/step";
import type { Facts } from "@/lib/wizard/words";
import { applyAll, planOf } from "./apply-all";
import { memoryVault } from "./practice-ports";

export interface FinishedSetup {
  readonly ports: ProofPorts;
  readonly facts: Facts;
  /** How long the clock has run in sleeps since the setup was finished, in milliseconds. */
  waitedMs(): number;
}

/** @param keyDelayMs how long AWS does not know the new key */
export async function finishedSetup(keyDelayMs = 0): Promise<FinishedSetup> {
  const clock = sleepingClock();
  const clientsWith = practiceClients(clock.now, keyDelayMs);
  const operator = clientsWith(practiceCredentials);
  const asOperator = {
    sessionId: "session-1",
    vault: memoryVault(),
    now: clock.now,
    sleep: clock.sleep,
    send: (call: AwsCall) => send(operator, call),
  };
  const facts = await setUp(asOperator);
  const key = await newKey(asOperator, facts);
  const server = clientsWith(key);
  const nobody = clientsWith("unsigned");
  const ports = {
    ...asOperator,
    sendAsServer: (call: AwsCall) => send(server, call),
    sendUnsigned: (call: AwsCall) => send(nobody, call),
  };
  return { ports, facts: { ...facts, accessKeyId: key.accessKeyId }, waitedMs: clock.sleptMs };
}

const steps: readonly AnyAwsStep[] = [iamUser, identityPool, organizationRole];

/** The three steps that the sign-in stands on, with the defaults of their forms. */
async function setUp(ports: StepPorts): Promise<Facts> {
  let facts: Facts = {
    host: "relution.mycompany.com",
    region: "eu-west-1",
    partition: "aws",
    accountId: practiceAccountId,
  };
  for (const step of steps) {
    const answers = initialAnswers(step.form);
    await applyAll(step, ports, (await planOf(step, ports, answers, facts)).plan);
    const { observed, desired } = await planOf(step, ports, answers, facts);
    facts = { ...facts, ...step.learn(observed, desired) };
  }
  return facts;
}

/** Another key of the user: the setup's own lies in the vault, which is not for tests to open. */
async function newKey({ send: sendAsOperator }: StepPorts, { userArn = "" }: Facts) {
  const input = { UserName: userArn.split("/").at(-1) ?? "" };
  const answer = await sendAsOperator({ action: "iam:CreateAccessKey", input });
  const { AccessKey: key } = z
    .object({ AccessKey: z.object({ AccessKeyId: z.string(), SecretAccessKey: z.string() }) })
    .parse(answer);
  return { accessKeyId: key.AccessKeyId, secretAccessKey: key.SecretAccessKey };
}

function practiceClients(now: () => Date, keyDelayMs: number) {
  let saved: string | undefined;
  const account = createPracticeAccount({
    load: async () => saved,
    save: async (text) => {
      saved = text;
    },
    now,
    keyDelayMs,
  });
  return (credentials: AwsCredentials | "unsigned") =>
    createAwsClients({
      region: "eu-west-1",
      credentials,
      install: (client) => installPractice(client, account),
      record: () => {},
      sleep: async () => {},
    });
}

/** A clock that only sleeping moves. */
function sleepingClock() {
  const start = Date.now();
  let sleptMs = 0;
  return {
    now: () => new Date(start + sleptMs),
    sleep: async (ms: number) => {
      sleptMs += ms;
    },
    sleptMs: () => sleptMs,
  };
}
