/**
 * The cookie by which a browser is known, for 30 days and across restarts.
 *
 * It holds when it ends and nothing else, signed with a key that only this server has. Its name carries the port,
 * because browsers share cookies between all ports of a machine, and two servers would otherwise sign each other out.
 */
import "server-only";

import { createHmac, randomBytes } from "node:crypto";
import { isSameSecret } from "./same-secret";
import type { Site } from "./sites";

export interface SessionCookies {
  /** A Set-Cookie header. */
  issue(site: Site): string;
  /** Whether a Cookie header holds one of ours that has not ended. */
  accepts(header: string | undefined, site: Site): boolean;
}

const LIFETIME_SECONDS = 30 * 24 * 60 * 60;

export function createSessionCookies(key: Buffer, port: number, now: () => Date): SessionCookies {
  // The __Host- prefix keeps neighbouring names from planting a cookie here; browsers know it over TLS only.
  const nameFor = ({ secure }: Site) => `${secure ? "__Host-" : ""}bluerange-setup-${port}`;
  const nowSeconds = () => Math.floor(now().getTime() / 1000);
  return {
    issue(site) {
      const name = nameFor(site);
      const content = `${nowSeconds() + LIFETIME_SECONDS}.${randomBytes(16).toString("base64url")}`;
      const attributes = `Max-Age=${LIFETIME_SECONDS}; Path=/; HttpOnly; SameSite=Strict${site.secure ? "; Secure" : ""}`;
      return `${name}=${content}.${signature(key, name, content)}; ${attributes}`;
    },
    accepts(header, site) {
      const name = nameFor(site);
      return valuesOf(header, name).some((value) => isValid(key, name, value, nowSeconds()));
    },
  };
}

function isValid(key: Buffer, name: string, value: string, nowSeconds: number): boolean {
  const parts = /^(?<content>(?<ends>\d{1,12})\.[\w-]{22})\.(?<signed>[\w-]{43})$/.exec(value)?.groups;
  const { content = "", ends = "", signed = "" } = parts ?? {};
  return isSameSecret(signed, signature(key, name, content)) && Number(ends) > nowSeconds;
}

function signature(key: Buffer, name: string, content: string): string {
  return createHmac("sha256", key).update(`${name}=${content}`).digest("base64url");
}

/** Another program of the same host may have set cookies of our name, so all of them are looked at. */
function valuesOf(header: string | undefined, name: string): readonly string[] {
  const prefix = `${name}=`;
  const cookies = (header ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.filter((cookie) => cookie.startsWith(prefix)).map((cookie) => cookie.slice(prefix.length));
}
