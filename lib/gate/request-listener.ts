/** The way of a request: admitted, signed in, its body counted, and only then made anew for Next. */
import "server-only";

import { randomBytes } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { admit } from "./admission";
import { answerRefusal } from "./answer";
import { innerRequest } from "./inner-request";
import { readBody } from "./read-body";
import { refusals } from "./refusal";
import { contentSecurityPolicy, imposeHeaders, securityHeaders } from "./security-headers";
import type { SessionCookies } from "./session-cookie";
import type { SignIn } from "./sign-in";
import type { Sites } from "./sites";

/** What stands behind the gate: Next's request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Checkpoint {
  readonly sites: Sites;
  readonly cookies: SessionCookies;
  readonly signIn: SignIn;
  readonly handler: Handler;
  readonly onFault: (error: unknown) => void;
}

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Where a person gives a file: a wrong one is said on the page that asked for it, also where it is too large. */
const saysItself = /^\/setup\/[^/]+\/own-file$/;

export function createRequestListener(checkpoint: Checkpoint): RequestListener {
  return (request, response) => {
    pass(checkpoint, request, response).catch((error: unknown) => {
      // A browser that went away in the middle is no fault of anybody's.
      if (!request.errored) checkpoint.onFault(error);
      if (response.headersSent) response.destroy();
      else answerRefusal(response, refusals.fault);
    });
  };
}

async function pass(
  { sites, cookies, signIn, handler }: Checkpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const admission = admit(request, sites);
  const nonce = randomBytes(16).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  imposeHeaders(response, securityHeaders(policy, admission.admitted ? admission.site : undefined));
  if (!admission.admitted) return answerRefusal(response, admission.refusal);

  const { site, path } = admission;
  const signedIn = cookies.accepts(request.headers.cookie, site);
  if (path === "/open") return signIn.open(request, response, { site, nonce, signedIn });
  if (!signedIn) return signIn.turnAway(request, response, { site, nonce, signedIn });

  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (!body && !saysItself.test(path)) return answerRefusal(response, refusals.tooLarge);
  await handler(innerRequest(request, body, policy), response);
}
