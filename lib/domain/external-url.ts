import type { Problem } from "./problem";
import { ok, type Result, refused } from "./result";

export interface ExternalUrl {
  /** Scheme, host and, where one was given, port: https://relution.mycompany.com:8443 */
  readonly url: string;
  /** Lower case, punycode, no trailing dot: the developer provider name of the identity pool. */
  readonly host: string;
  readonly notices: readonly UrlNotice[];
}

export interface UrlNotice {
  readonly tone: "info" | "warning";
  readonly code: string;
  readonly text: string;
}

/**
 * Reads the external URL of the BlueRange server as people paste it, and reduces it to the host name.
 *
 * BlueRange finds the identity pool by a developer provider name that equals this host and can't be changed later. So
 * what is certain is tidied up and said, and what is not (an address, a login) is refused.
 */
export function readExternalUrl(text: string): Result<ExternalUrl> {
  const typed = text.trim();
  const wrongText = problemOfText(typed);
  if (wrongText) return refused(wrongText);
  const url = parseUrl(typed);
  if (!url) return refused(unreadable);
  const host = url.hostname.replace(/\.$/, "");
  const wrongUrl = problemOfUrl(url, host);
  if (wrongUrl) return refused(wrongUrl);
  const port = url.port === "" ? "" : `:${url.port}`;
  return ok({ url: `${url.protocol}//${host}${port}`, host, notices: noticesOf(typed, url, host) });
}

function problemOfText(typed: string): Problem | undefined {
  if (typed === "") return missing;
  if (typed.length > TEXT_MAX) return tooLong;
  if (/\s/.test(typed)) return hasBlanks;
  return undefined;
}

/** No scheme is read as https. */
function parseUrl(typed: string): URL | undefined {
  const complete = hasScheme(typed) ? typed : `https://${typed.replace(/^[/\\]+/, "")}`;
  try {
    return new URL(complete);
  } catch {
    return undefined;
  }
}

/** A name before a colon is a scheme, unless a port follows ("relution.mycompany.com:8443") or a login ("me:pw@host"). */
function hasScheme(typed: string): boolean {
  const [, after] = /^[a-z][a-z0-9+.-]*:(.*)$/i.exec(typed) ?? [];
  if (after === undefined) return false;
  if (/^https?:/i.test(typed) || /^[/\\]{2}/.test(after)) return true;
  return !/^\d{1,5}(?:[/?#]|$)/.test(after) && !after.includes("@");
}

function problemOfUrl(url: URL, host: string): Problem | undefined {
  if (url.protocol !== "https:" && url.protocol !== "http:") return otherScheme;
  if (url.username !== "" || url.password !== "") return hasLogin;
  if (host.startsWith("[") || /^\d+(\.\d+){3}$/.test(host)) return isAddress;
  if (host === "localhost" || host.endsWith(".localhost")) return isLocalhost;
  if (host.length > HOST_MAX) return hostTooLong(host.length);
  if (!host.split(".").every((label) => HOST_LABEL.test(label))) return badHost;
  return undefined;
}

function noticesOf(typed: string, url: URL, host: string): readonly UrlNotice[] {
  const notices: UrlNotice[] = [];
  if (typed !== host && typed !== `${url.protocol}//${host}`) notices.push(hostReduced(host));
  if (url.protocol === "http:") notices.push(isHttp);
  if (!host.includes(".")) notices.push(hostIsShort(host));
  return notices;
}

/** AWS's limit for a developer provider name; its pattern is [\w._-]+. */
const HOST_MAX = 128;
const HOST_LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Nobody's URL is longer, and what is longer is not looked at. */
const TEXT_MAX = 2_000;

const checkSpelling = "Check the spelling; it should look like https://relution.mycompany.com.";

const missing: Problem = {
  code: "url-missing",
  message: "The external URL is missing.",
  remedy: "Enter the URL that end-users open, for example https://relution.mycompany.com.",
};

const tooLong: Problem = {
  code: "url-too-long",
  message: "This is too long for a URL.",
  remedy: checkSpelling,
};

const hasBlanks: Problem = {
  code: "url-with-blanks",
  message: "There are blanks within the URL.",
  remedy: "Remove the blanks, and enter one URL only.",
};

const unreadable: Problem = {
  code: "url-unreadable",
  message: "This can't be read as a URL.",
  remedy: checkSpelling,
};

const otherScheme: Problem = {
  code: "url-scheme",
  message: "BlueRange is reached by https, this URL begins otherwise.",
  remedy: "Enter a URL that begins with https://, or the host name alone.",
};

const hasLogin: Problem = {
  code: "url-with-login",
  message: "There is a user name or password in the URL.",
  remedy: "Remove everything between https:// and the host name.",
};

const isAddress: Problem = {
  code: "url-is-address",
  message: "This is an IP address, but BlueRange needs a host name.",
  remedy: "Enter the host name that end-users open.",
};

const isLocalhost: Problem = {
  code: "url-is-localhost",
  message: "localhost is another machine for everybody who opens it.",
  remedy: "Enter the host name that end-users open.",
};

const hostTooLong = (length: number): Problem => ({
  code: "host-too-long",
  message: `AWS accepts host names of at most ${HOST_MAX} characters, this one has ${length}.`,
  remedy: "Give the BlueRange server a shorter host name.",
});

const badHost: Problem = {
  code: "host-unreadable",
  message: "The host name has characters or dots in places where AWS accepts none.",
  remedy: checkSpelling,
};

const hostReduced = (host: string): UrlNotice => ({
  tone: "info",
  code: "host-reduced",
  text: `Only the host name counts here; it was read as ${host}`,
});

const isHttp: UrlNotice = {
  tone: "warning",
  code: "url-is-http",
  text: "The URL begins with http: what end-users send to BlueRange can be read on the way. Use https if you can.",
};

const hostIsShort = (host: string): UrlNotice => ({
  tone: "warning",
  code: "host-is-short",
  text: `The host name ${host} has no domain. It is right only if end-users open BlueRange in just this way.`,
});
