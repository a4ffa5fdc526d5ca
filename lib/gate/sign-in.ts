/** /open: exchanges a launch link for a cookie. The only address that answers browsers that are not signed in. */
import "server-only";

import type { IncomingMessage, ServerResponse } from "node:http";
import { answerPage, answerRefusal } from "./answer";
import type { RedeemLink } from "./launch-link";
import { readBody } from "./read-body";
import { refusals } from "./refusal";
import type { SessionCookies } from "./session-cookie";
import { notices, signInPage } from "./sign-in-page";
import type { Site } from "./sites";
import type { TryBrake } from "./try-brake";

export interface SignIn {
  /** Answers a request for /open. */
  open(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void>;
  /** Answers a browser that asked for anything else. */
  turnAway(request: IncomingMessage, response: ServerResponse, visit: Visit): void;
}

export interface Visit {
  readonly site: Site;
  readonly nonce: string;
  readonly signedIn: boolean;
}

const FORM_LIMIT_BYTES = 4_096;

export function createSignIn(redeem: RedeemLink, cookies: SessionCookies, brake: TryBrake): SignIn {
  return {
    async open(request, response, { site, nonce, signedIn }) {
      if (request.method !== "POST") {
        return answerPage(response, 200, signInPage({ nonce, signedIn, readsAddress: true }));
      }
      const form = await readBody(request, FORM_LIMIT_BYTES);
      if (!form) return answerRefusal(response, refusals.tooLarge);
      const waitMs = signedIn ? 0 : brake.take();
      if (waitMs > 0) return askToWait(response, nonce, waitMs);
      if (await redeem(new URLSearchParams(form.toString("utf8")).get("link") ?? "")) {
        if (!signedIn) brake.giveBack();
        return goHome(response, { "Set-Cookie": cookies.issue(site) });
      }
      if (signedIn) return goHome(response, {});
      answerPage(response, 401, signInPage({ nonce, notice: notices.linkUsed, readsAddress: true }));
    },
    turnAway(request, response, { nonce }) {
      if (!request.headers.accept?.includes("text/html"))
        return answerRefusal(response, refusals.notSignedIn);
      answerPage(response, 401, signInPage({ nonce, notice: notices.unknownBrowser }));
    },
  };
}

function goHome(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  response.writeHead(303, { Location: "/", "Content-Length": 0, ...headers });
  response.end();
}

function askToWait(response: ServerResponse, nonce: string, waitMs: number): void {
  const seconds = Math.ceil(waitMs / 1000);
  const page = signInPage({ nonce, notice: notices.tooManyTries(seconds), readsAddress: true });
  answerPage(response, 429, page, { "Retry-After": String(seconds) });
}
