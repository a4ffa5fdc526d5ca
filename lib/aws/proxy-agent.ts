import "server-only";
import type { ClientRequest } from "node:http";
import { connect as connectTls, type TLSSocket } from "node:tls";
import { HttpsProxyAgent } from "https-proxy-agent";
import { bypassesProxy } from "./no-proxy";

/** As HTTPS_PROXY and NO_PROXY hold them. */
export interface ProxySettings {
  /** For example "http://proxy.example:3128"; may hold a user and a password. Without it everything is direct. */
  readonly httpsProxy?: string;
  readonly noProxy?: string;
}

type ConnectOptions = Parameters<HttpsProxyAgent<string>["connect"]>[1];

/**
 * Connects through the proxy, but for the hosts of NO_PROXY. The SDK knows neither of the two variables.
 *
 * Which way to take is decided per connection: one client may reach several hosts.
 */
export class ProxyAgent extends HttpsProxyAgent<string> {
  readonly #noProxy: string;

  constructor(httpsProxy: string, noProxy: string) {
    super(httpsProxy.includes("://") ? httpsProxy : `http://${httpsProxy}`, { keepAlive: true });
    this.#noProxy = noProxy;
  }

  override async connect(request: ClientRequest, options: ConnectOptions) {
    if (bypassesProxy(this.#noProxy, options.host ?? "", Number(options.port))) return direct(options);
    try {
      return await super.connect(request, options);
    } catch (cause) {
      // Without a name of its own, a proxy that is down would look as if AWS refused the connection.
      throw Object.assign(new Error("the proxy gives no connection", { cause }), { code: "EPROXY" });
    }
  }
}

/** Every client with a proxy speaks TLS: HTTPS_PROXY is for https addresses only. */
function direct(options: ConnectOptions): TLSSocket {
  return connectTls({ ...options, ALPNProtocols: ["http/1.1"] });
}
