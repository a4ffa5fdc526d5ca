/**
 * The ways in which the road to AWS can be closed, by what Node says of them.
 *
 * name-unknown, no-route, refused, foreign-certificate, wrong-host, certificate-date, not-tls and proxy end before
 * the request leaves this machine. no-answer and cut may come after AWS has done it.
 */
export type NetworkKind =
  | "name-unknown"
  | "no-route"
  | "refused"
  | "foreign-certificate"
  | "wrong-host"
  | "certificate-date"
  | "not-tls"
  | "proxy"
  | "no-answer"
  | "cut";

const codes: Readonly<Record<string, NetworkKind>> = {
  ENOTFOUND: "name-unknown",
  EAI_AGAIN: "name-unknown",
  ENETUNREACH: "no-route",
  EHOSTUNREACH: "no-route",
  ENETDOWN: "no-route",
  EADDRNOTAVAIL: "no-route",
  ECONNREFUSED: "refused",
  SELF_SIGNED_CERT_IN_CHAIN: "foreign-certificate",
  DEPTH_ZERO_SELF_SIGNED_CERT: "foreign-certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "foreign-certificate",
  UNABLE_TO_GET_ISSUER_CERT: "foreign-certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "foreign-certificate",
  CERT_UNTRUSTED: "foreign-certificate",
  CERT_SIGNATURE_FAILURE: "foreign-certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "wrong-host",
  CERT_HAS_EXPIRED: "certificate-date",
  CERT_NOT_YET_VALID: "certificate-date",
  EPROTO: "not-tls",
  ERR_SSL_WRONG_VERSION_NUMBER: "not-tls",
  EPROXY: "proxy",
  ETIMEDOUT: "no-answer",
  ECONNRESET: "cut",
  ECONNABORTED: "cut",
  EPIPE: "cut",
};

/** Undefined where the error is not the network's. */
export function networkKind(error: Error): NetworkKind | undefined {
  const code = codeOf(error);
  // The SDK calls a lost connection "TimeoutError" too, so the code decides before the name.
  const kind = code === undefined ? undefined : codes[code];
  if (kind === "no-answer" && "syscall" in error && error.syscall === "connect") return "no-route";
  if (kind) return kind;
  if (error.name !== "TimeoutError") return undefined;
  // The two timeouts of the SDK without a code differ in their words only: a connection that was never made, and a
  // connection that fell silent.
  return /did not establish a connection/.test(error.message) ? "no-route" : "no-answer";
}

const afterSending: ReadonlySet<NetworkKind> = new Set(["no-answer", "cut"]);

/** Whether AWS may have received the request. */
export function mayHaveArrived(kind: NetworkKind): boolean {
  return afterSending.has(kind);
}

/** Node's code of an error, for example "ECONNRESET". */
export function codeOf(error: Error): string | undefined {
  return "code" in error && typeof error.code === "string" ? error.code : undefined;
}
