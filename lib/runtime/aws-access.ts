import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import {
  type AwsClients,
  type AwsCredentials,
  type ClientOptions,
  createAwsClients,
} from "@/lib/aws/clients";
import { connectAccount } from "@/lib/aws/connect-account";
import { send } from "@/lib/aws/send";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { installPractice } from "@/lib/practice/install-practice";
import type { PracticeAccount } from "@/lib/practice/practice-account";
import type { AccessRequest, AwsAccess, ConnectRequest, RecordedCall, Vault } from "@/lib/wizard/ports";
import type { StepPorts } from "@/lib/wizard/step";
import { serverSecretKey } from "@/lib/wizard/vault-names";
import type { Answers } from "@/lib/wizard/words";
import type { Environment } from "./environment";
import { atTypedField, keptCredentials, operatorCredentials } from "./operator-credentials";

export interface AccessParts {
  readonly environment: Environment;
  readonly vault: Vault;
  readonly practice: (sessionId: string) => PracticeAccount;
  /** The terminal may use whatever credentials its environment has; a server in a browser's hands may not. */
  readonly ambientCredentials: boolean;
  /** How long one attempt may wait for AWS; the clients' own limit by default. */
  readonly answerTimeoutMs?: number;
}

const now = () => new Date();

/** The accounts of sessions: AWS itself, an address that stands in for it, or the session's practice account. */
export function awsAccess(parts: AccessParts): AwsAccess {
  const clientsFor = clientFactory(parts);

  function portsOf({ sessionId }: Pick<AccessRequest, "sessionId">, clients: AwsClients): StepPorts {
    return {
      sessionId,
      send: (call) => send(clients, call),
      vault: parts.vault.of(sessionId, now),
      now,
      sleep,
    };
  }

  async function open(
    session: AccessRequest,
    record: (call: RecordedCall) => void,
  ): Promise<Result<StepPorts>> {
    const credentials = await keptCredentials(parts, session);
    if (!credentials.ok) return credentials;
    return ok(portsOf(session, clientsFor(session.sessionId, session.account, credentials.value, record)));
  }

  /** Whose credentials they are, and the credentials themselves. */
  async function identify(request: ConnectRequest) {
    const operator = operatorCredentials(parts, request);
    if (!operator.ok) return operator;
    const { credentials, ...origin } = operator.value;
    const clients = clientsFor(request.sessionId, request.answers, credentials, () => {});
    const connected = await connectAccount(clients);
    if (connected.ok) return ok({ connection: { ...connected.value, ...origin }, credentials });
    const { problem } = connected;
    return { ok: false, problems: [origin.source === "typed" ? atTypedField(problem) : problem] } as const;
  }

  return {
    open,

    async connect(request) {
      const identified = await identify(request);
      return identified.ok ? ok(identified.value.connection) : identified;
    },

    async visit(request) {
      const identified = await identify(request);
      if (!identified.ok) return identified;
      const { connection, credentials } = identified.value;
      const { sessionId, answers } = request;
      return ok({
        connection,
        open: (record) => portsOf(request, clientsFor(sessionId, answers, credentials, record)),
      });
    },

    async openProof(session, record) {
      const opened = await open(session, record);
      if (!opened.ok) return opened;
      const key = await serverKey(parts.vault, session);
      if (!key.ok) return key;
      const asServer = clientsFor(session.sessionId, session.account, key.value, record);
      const unsigned = clientsFor(session.sessionId, session.account, "unsigned", record);
      return ok({
        ...opened.value,
        sendAsServer: (call) => send(asServer, call),
        sendUnsigned: (call) => send(unsigned, call),
      });
    },
  };
}

type ClientsFor = (
  sessionId: string,
  account: Answers,
  credentials: ClientOptions["credentials"],
  record: (call: RecordedCall) => void,
) => AwsClients;

function clientFactory({ environment, practice, answerTimeoutMs }: AccessParts): ClientsFor {
  const { awsEndpointUrl, httpsProxy, noProxy } = environment;
  const proxy = { ...(httpsProxy && { httpsProxy: httpsProxy.reveal() }), ...(noProxy && { noProxy }) };
  return (sessionId, account, credentials, record) => {
    const base = {
      region: account["region"] ?? "us-east-1",
      credentials,
      record,
      sleep,
      proxy,
      ...(answerTimeoutMs !== undefined && { answerTimeoutMs }),
    };
    if (account["accountKind"] !== "practice") {
      return createAwsClients({ ...base, ...(awsEndpointUrl && { endpoint: awsEndpointUrl }) });
    }
    return createAwsClients({ ...base, install: (client) => installPractice(client, practice(sessionId)) });
  };
}

/** The BlueRange user's own key, from the vault. */
async function serverKey(vault: Vault, session: AccessRequest): Promise<Result<AwsCredentials>> {
  const { sessionId, facts, installed } = session;
  const { accessKeyId } = facts;
  const secret = accessKeyId && (await vault.of(sessionId, now).get(serverSecretKey(accessKeyId)));
  if (!accessKeyId || !secret) return refused(installed ? keyHandedOver : noServerKey);
  return ok({ accessKeyId, secretAccessKey: secret.reveal() });
}

/** To apply the step IAM user would make another key, which BlueRange does not have. */
const keyHandedOver: Problem = {
  code: "server-key-missing",
  message:
    "The files are installed and their secrets are no longer here, so BlueRange's sign-in can't be tested again.",
  remedy:
    "Go to the step Files and check the account again: that compares everything in the account without the secrets.",
};

const noServerKey: Problem = {
  code: "server-key-missing",
  message: "The secret of BlueRange's access key is not on this server, so its sign-in can't be tested.",
  remedy: "Open the step IAM user, review its changes and apply them.",
};
