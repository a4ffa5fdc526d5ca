import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { type AwsClients, type ClientOptions, createAwsClients } from "@/lib/aws/clients";
import { connectAccount } from "@/lib/aws/connect-account";
import { accountOf, readOnce } from "@/lib/aws/one-account";
import { send } from "@/lib/aws/send";
import { ok, type Result } from "@/lib/domain/result";
import { installPractice } from "@/lib/practice/install-practice";
import type { PracticeAccount } from "@/lib/practice/practice-account";
import type { AccessRequest, AwsAccess, ConnectRequest, Vault } from "@/lib/wizard/ports";
import type { StepPorts } from "@/lib/wizard/step";
import type { Answers } from "@/lib/wizard/words";
import type { Environment } from "./environment";
import { credentialHolder, type Recorder } from "./held-credentials";
import { atTypedField, keptCredentials, operatorCredentials } from "./operator-credentials";
import { serverKey } from "./server-key";

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
  const hold = credentialHolder(({ sessionId, answers }, identity, record) =>
    accountOf(clientsFor(sessionId, answers, identity, record)),
  );

  function portsOf({ sessionId }: Pick<AccessRequest, "sessionId">, clients: AwsClients): StepPorts {
    return {
      sessionId,
      send: (call) => send(clients, call),
      vault: parts.vault.of(sessionId, now),
      now,
      sleep,
    };
  }

  async function open(session: AccessRequest, record: Recorder): Promise<Result<StepPorts>> {
    const kept = await keptCredentials(parts, session);
    if (!kept.ok) return kept;
    const { sessionId, account: answers } = session;
    const credentials = hold.to(session.facts.accountId, kept.value, { sessionId, answers }, record);
    return ok(portsOf(session, clientsFor(sessionId, answers, credentials, record)));
  }

  /** Whose credentials they are, and the credentials themselves. */
  async function identify(request: ConnectRequest) {
    const operator = operatorCredentials(parts, request);
    if (!operator.ok) return operator;
    const { credentials: given, ...origin } = operator.value;
    const credentials = typeof given === "function" ? readOnce(given) : given;
    const clients = clientsFor(request.sessionId, request.answers, credentials, () => {});
    const connected = await connectAccount(clients);
    if (connected.ok) {
      await hold.note(credentials, connected.value.accountId);
      return ok({ connection: { ...connected.value, ...origin }, credentials });
    }
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
        open(record) {
          const own = hold.to(connection.accountId, credentials, request, record);
          return portsOf(request, clientsFor(sessionId, answers, own, record));
        },
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
  record: Recorder,
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
