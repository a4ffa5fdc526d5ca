/** One variable that the product reads, as the README's configuration table shows it. */
export interface EnvironmentVariable {
  readonly name: string;
  /** What holds where it is not set, in words or as the value. */
  readonly fallback: string;
  readonly meaning: string;
  /** What a usable value looks like: completes "Set NAME to …". */
  readonly wanted: string;
}

/** Every variable that environment.ts reads; its test keeps the two equal. */
export const environmentVariables = [
  {
    name: "PORT",
    fallback: "3000",
    meaning: "Port to listen on.",
    wanted: "a number from 1 to 65535",
  },
  {
    name: "HOST",
    fallback: "127.0.0.1",
    meaning: "Address or name to listen on. Beyond this machine it needs TLS_CERT_FILE or PUBLIC_ORIGIN.",
    wanted: "an IP address or a host name of this machine, without a port",
  },
  {
    name: "DATA_DIR",
    fallback: "./data",
    meaning: "Folder for sessions, vault and keys. Only the account that runs the server should read it.",
    wanted: "a folder",
  },
  {
    name: "DATABASE_URL",
    fallback: "SQLite in DATA_DIR",
    meaning: "PostgreSQL to keep the sessions in. Needs VAULT_KEY.",
    wanted: "an address that begins with postgres:// or postgresql://",
  },
  {
    name: "VAULT_KEY",
    fallback: "a key file in DATA_DIR",
    meaning: "Key that encrypts the vault: 32 random bytes as base64 or hex.",
    wanted: "32 random bytes as base64 or hex, as openssl rand -base64 32 prints them",
  },
  {
    name: "TLS_CERT_FILE",
    fallback: "plain HTTP",
    meaning: "Certificate chain (PEM) to serve HTTPS with. Needs TLS_KEY_FILE.",
    wanted: "the path of a PEM file",
  },
  {
    name: "TLS_KEY_FILE",
    fallback: "plain HTTP",
    meaning: "Private key (PEM) of that certificate.",
    wanted: "the path of a PEM file",
  },
  {
    name: "PUBLIC_ORIGIN",
    fallback: "none",
    meaning: "Address under which people open the server when a proxy stands in front and ends TLS.",
    wanted: "an origin like https://setup.mycompany.com, without a path",
  },
  {
    name: "ALLOW_PLAIN_HTTP",
    fallback: "0",
    meaning:
      "1 serves other machines without TLS: keys typed into the pages can then be read on the network.",
    wanted: "1 or 0",
  },
  {
    name: "AWS_ENDPOINT_URL",
    fallback: "AWS",
    meaning: "Another endpoint in place of AWS, for tests.",
    wanted: "an http or https address",
  },
  {
    name: "HTTPS_PROXY",
    fallback: "direct connections",
    meaning: "Proxy for calls to AWS; https_proxy is read first.",
    wanted: "an http or https address",
  },
  {
    name: "NO_PROXY",
    fallback: "none",
    meaning: "Hosts that are called without the proxy, separated by commas; no_proxy is read first.",
    wanted: "host names separated by commas",
  },
  {
    name: "NODE_EXTRA_CA_CERTS",
    fallback: "Node's own list",
    meaning:
      "More certificate authorities to trust (PEM), for a proxy that inspects TLS. Node reads it itself.",
    wanted: "the path of a PEM file",
  },
] as const satisfies readonly EnvironmentVariable[];

export type VariableName = (typeof environmentVariables)[number]["name"];
