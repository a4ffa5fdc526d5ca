/** Why the gate does not let a request through, as its whole answer. */
export interface Refusal {
  readonly status: number;
  /** For a person: what is wrong and what to do. Nothing of the request is repeated in it. */
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const refusals = {
  malformed: { status: 400, text: "This request is malformed." },
  upgrade: { status: 400, text: "This server does not switch to other protocols." },
  notHere: { status: 404, text: "There is nothing at this address." },
  method: { status: 405, text: "This method is not served.", headers: { Allow: "GET, HEAD, POST" } },
  slow: { status: 408, text: "The request took too long to arrive." },
  tooLarge: { status: 413, text: "What was sent is larger than 1 MB. Send less at once." },
  headersTooLarge: {
    status: 431,
    text: "The headers of this request are too large. Delete old cookies of this address.",
  },
  unknownHost: {
    status: 421,
    text:
      "This server does not answer under this name. Open the address that it printed when it started. If people " +
      "reach it by another name, set PUBLIC_ORIGIN to that address and let the proxy pass on the Host header.",
  },
  otherOrigin: {
    status: 403,
    text:
      "This request was sent by another page, so it was not carried out. Open the setup itself and try again. If a " +
      "proxy stands in front, set PUBLIC_ORIGIN to the address people open and let the proxy pass on the Host header.",
  },
  notSignedIn: {
    status: 401,
    text: "This browser is not signed in. Run npm run link where the server runs and open the link that it prints.",
  },
  fault: { status: 500, text: "Something went wrong in the server. Try again." },
} as const satisfies Readonly<Record<string, Refusal>>;
