/**
 * An AWS look-alike over HTTP, named by AWS_ENDPOINT_URL. It is one account for all tests: they stand in one spec
 * file, so that one worker runs them one after another.
 */
export interface LookAlike {
  readonly endpoint: string;
  /** An empty account, no faults, no recorded calls. */
  reset(): Promise<void>;
  calls(): Promise<readonly RecordedCall[]>;
  addFault(fault: Fault): Promise<void>;
  endFaults(): Promise<void>;
}

/** Keys that the look-alike takes, in AWS's own shape: those of AWS's documentation. */
export const operator = {
  accessKeyId: "AKIAIOSFODNN7EXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
};

/** So long AWS leaves a call open: enough to look around on a slow machine, and less than what the product waits. */
export const heldMs = 12_000;

export interface RecordedCall {
  readonly n: number;
  /** For example "iam:CreateUser". */
  readonly action: string;
  readonly status: number;
  /** The access key ID that signed it; none for calls without a signature. */
  readonly key: string | null;
}

export interface Fault {
  /** "*" for every call. */
  readonly action: string;
  readonly mode: "error" | "error-after" | "drop-before" | "drop-after" | "late" | "delay";
  readonly status?: number;
  readonly code?: string;
  readonly message?: string;
  /** How often; -1 for ever. */
  readonly times?: number;
  /** So many matching calls pass first. */
  readonly after?: number;
  readonly ms?: number;
  /** Only for calls with this access key ID. */
  readonly key?: string;
}

/**
 * The one read of the product that the look-alike has no answer to. With this it says so as a part of AWS does that
 * lacks the services with such credentials.
 */
export const notOffered: Fault = {
  action: "iam:ListServiceSpecificCredentials",
  mode: "error",
  status: 404,
  code: "NotSupportedService",
  times: -1,
};

export function lookAlikeAt(endpoint: string): LookAlike {
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(new URL(path, endpoint), {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`the look-alike answered ${answer.status} to ${method} ${path}`);
    return answer;
  };
  return {
    endpoint,
    reset: async () => void (await send("POST", "/_reset", {})),
    calls: async () => (await send("GET", "/_calls")).json(),
    addFault: async (fault) => void (await send("POST", "/_faults", fault)),
    endFaults: async () => void (await send("DELETE", "/_faults")),
  };
}
