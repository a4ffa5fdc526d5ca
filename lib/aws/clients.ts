import "server-only";
import { CognitoIdentityClient } from "@aws-sdk/client-cognito-identity";
import { IAMClient } from "@aws-sdk/client-iam";
import { IoTClient } from "@aws-sdk/client-iot";
import { STSClient, type STSClientConfig } from "@aws-sdk/client-sts";
import type { RecordedCall } from "@/lib/wizard/ports";
import { refuseWebPages } from "./answer-guard";
import { type AttemptOptions, type AwsService, attempts } from "./attempts";
import { ProxyAgent, type ProxySettings } from "./proxy-agent";

/** Keys, or a function that gets them when they are needed. */
export type AwsCredentials = NonNullable<STSClientConfig["credentials"]>;

export type AwsClient = IAMClient | IoTClient | CognitoIdentityClient | STSClient;

export interface ClientOptions {
  readonly region: string;
  /** "unsigned" for the few calls that AWS takes from anybody; every other call then fails. */
  readonly credentials: AwsCredentials | "unsigned";
  /** Instead of AWS's own addresses, for all four services. */
  readonly endpoint?: string;
  readonly proxy?: ProxySettings;
  /** Called with each new client; the practice account adds its middleware here. */
  readonly install?: (client: AwsClient) => void;
  readonly record: (call: RecordedCall) => void;
  readonly sleep: (ms: number) => Promise<void>;
  /** Milliseconds that only run forward. */
  readonly nowMs?: () => number;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
  /** How long one attempt may wait for AWS. */
  readonly answerTimeoutMs?: number;
}

export interface AwsClients {
  readonly iam: IAMClient;
  readonly iot: IoTClient;
  readonly cognitoIdentity: CognitoIdentityClient;
  readonly sts: STSClient;
  readonly region: string;
  readonly signal: AbortSignal | undefined;
  /** The same credentials and settings in another region. */
  inRegion(region: string): AwsClients;
  /** Closes idle connections. */
  destroy(): void;
}

/**
 * The four clients of one session. They use what they are given and nothing else: no credentials, region, endpoint or
 * setting from this machine's environment or AWS files, since the wrong account would be set up without a sound.
 */
export function createAwsClients(options: ClientOptions): AwsClients {
  const settings = settingsOf(options);
  const iam = new IAMClient(settings);
  const iot = new IoTClient(settings);
  const cognitoIdentity = new CognitoIdentityClient(settings);
  const sts = new STSClient(settings);
  const repeat: AttemptOptions = { nowMs: () => performance.now(), ...options };
  wire(iam, "iam", repeat);
  wire(iot, "iot", repeat);
  wire(cognitoIdentity, "cognito-identity", repeat);
  wire(sts, "sts", repeat);
  const all = [iam, iot, cognitoIdentity, sts];
  for (const client of all) options.install?.(client);
  return {
    iam,
    iot,
    cognitoIdentity,
    sts,
    region: options.region,
    signal: options.signal,
    inRegion: (region) => createAwsClients({ ...options, region }),
    destroy: () => all.forEach((client) => void client.destroy()),
  };
}

/** What the four clients have in common: a stack of middlewares. */
interface Wirable {
  readonly middlewareStack: {
    add(middleware: ReturnType<typeof attempts>, options: typeof outermost): void;
    add(middleware: typeof refuseWebPages, options: typeof innermost): void;
  };
}

const outermost = { step: "initialize", priority: "high", name: "attempts" } as const;
const innermost = { step: "deserialize", priority: "low", name: "refuseWebPages" } as const;

function wire({ middlewareStack }: Wirable, service: AwsService, repeat: AttemptOptions): void {
  middlewareStack.add(attempts(service, repeat), outermost);
  middlewareStack.add(refuseWebPages, innermost);
}

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 15_000;

/** Everything that the SDK would look up elsewhere if it were left open is decided here. */
function settingsOf({
  region,
  credentials,
  endpoint,
  proxy,
  answerTimeoutMs = ANSWER_TIMEOUT_MS,
}: ClientOptions) {
  return {
    region,
    credentials: credentials === "unsigned" ? noCredentials : credentials,
    ...(endpoint !== undefined && { endpoint }),
    // Else a profile's endpoint_url, or AWS_ENDPOINT_URL_IAM and the like, would send the keys somewhere else.
    ignoreConfiguredEndpointUrls: true,
    maxAttempts: 1,
    retryMode: "standard" as const,
    defaultsMode: "standard" as const,
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    authSchemePreference: [],
    // Shows in the account's CloudTrail who made the calls.
    userAgentAppId: "bluerange-aws-iot-setup",
    requestHandler: {
      connectionTimeout: Math.min(CONNECT_TIMEOUT_MS, answerTimeoutMs),
      // Without throwing, the SDK only logs that the time is over, and waits on.
      requestTimeout: answerTimeoutMs,
      throwOnRequestTimeout: true,
      socketTimeout: answerTimeoutMs,
      ...(proxy?.httpsProxy && { httpsAgent: new ProxyAgent(proxy.httpsProxy, proxy.noProxy ?? "") }),
    },
  };
}

/** In place of nothing, because for nothing the SDK would look for keys on this machine. */
function noCredentials(): Promise<never> {
  return Promise.reject(new Error("a call that needs credentials was sent without any"));
}
