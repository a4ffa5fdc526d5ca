/**
 * The configuration: everything that the product takes from the environment, read once, at the start.
 *
 * No other file reads process.env. So a wrong value is found before anything listens, and the problem names the
 * variable and what it should hold. Values are never repeated in a problem: several of them hold passwords.
 */
import "server-only";

import { resolve } from "node:path";
import { z } from "zod";
import type { Problem } from "@/lib/domain/problem";
import { ok, type Result, refused } from "@/lib/domain/result";
import { Secret } from "@/lib/domain/secret";
import { environmentVariables, type VariableName } from "./environment-variables";
import { isLoopback } from "./loopback";

export interface Environment {
  readonly port: number;
  /** Without brackets, also for IPv6. */
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** A secret because it may hold a password. */
  readonly databaseUrl: Secret | undefined;
  readonly vaultKey: Secret | undefined;
  readonly tls: TlsFiles | undefined;
  /** As browsers write an origin: no path, no default port. */
  readonly publicOrigin: string | undefined;
  readonly allowPlainHttp: boolean;
  /** Only users of this machine can reach the server: what is theirs (AWS profiles) may be offered. */
  readonly loopback: boolean;
  readonly awsEndpointUrl: string | undefined;
  /** With its scheme. A secret because it may hold a password. */
  readonly httpsProxy: Secret | undefined;
  readonly noProxy: string | undefined;
  /** Only to report it: Node has read the file already. */
  readonly extraCaCertsFile: string | undefined;
}

export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

type Raw = Readonly<Record<string, string | undefined>>;

export function readEnvironment(env: Raw = process.env): Result<Environment> {
  const parsed = schema.safeParse(rawValues(env));
  if (!parsed.success) return refused(unusable(parsed.error));
  const values = parsed.data;
  const contradiction = findContradiction(values);
  if (contradiction) return refused(contradiction);
  return ok(environmentOf(values));
}

const webAddress = z.url({ protocol: /^https?$/ });
const proxyAddress = z
  .string()
  .transform((typed) => (typed.includes("://") ? typed : `http://${typed}`))
  .pipe(webAddress);
const flag = z.enum(["0", "1"]).transform((value) => value === "1");
const bareHost = z
  .string()
  .transform((host) => host.replace(/^\[(.*)\]$/, "$1").toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9.:_-]+$/));
const origin = webAddress
  .refine((address) => /^https?:\/\/[^/@?#]+\/?$/.test(address))
  .transform((address) => new URL(address).origin);

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3_000),
  HOST: bareHost.default("127.0.0.1"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  VAULT_KEY: z
    .string()
    .regex(/^([0-9a-fA-F]{64}|[A-Za-z0-9+/_-]{43}=?)$/)
    .optional(),
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  PUBLIC_ORIGIN: origin.optional(),
  ALLOW_PLAIN_HTTP: flag.default(false),
  AWS_ENDPOINT_URL: webAddress.optional(),
  HTTPS_PROXY: proxyAddress.optional(),
  NO_PROXY: z.string().optional(),
  NODE_EXTRA_CA_CERTS: z.string().optional(),
});

type Values = z.output<typeof schema>;

/** Compose files and unit files often set a variable to nothing when they mean that it is not set. */
function rawValues(env: Raw): Raw {
  const lowerCaseFirst = (name: VariableName) =>
    name.endsWith("_PROXY") ? env[name.toLowerCase()] : undefined;
  return Object.fromEntries(
    environmentVariables.map(({ name }) => [name, (lowerCaseFirst(name) ?? env[name])?.trim() || undefined]),
  );
}

function unusable(error: z.ZodError): Problem {
  const name = error.issues[0]?.path[0];
  const variable = environmentVariables.find((known) => known.name === name);
  return configurationProblem(
    `The environment variable can't be used as it is set: ${String(name)}`,
    `Set ${String(name)} to ${variable?.wanted ?? "a usable value"}, or leave it out.`,
  );
}

function findContradiction(values: Values): Problem | undefined {
  if (values.DATABASE_URL && !values.VAULT_KEY) {
    return configurationProblem(
      "DATABASE_URL is set without VAULT_KEY, so the vault in the database would have no key.",
      "Set VAULT_KEY to 32 random bytes as base64, for example from openssl rand -base64 32, and keep it safe.",
    );
  }
  if (!values.TLS_CERT_FILE !== !values.TLS_KEY_FILE) {
    return configurationProblem(
      "Only one of TLS_CERT_FILE and TLS_KEY_FILE is set; HTTPS needs both.",
      "Set TLS_CERT_FILE and TLS_KEY_FILE, or neither.",
    );
  }
  if (values.PUBLIC_ORIGIN?.startsWith("http:") && !values.ALLOW_PLAIN_HTTP) {
    return configurationProblem(
      "PUBLIC_ORIGIN begins with http:, so keys typed into the pages could be read on the network.",
      "Set PUBLIC_ORIGIN to an https origin, or accept that risk with ALLOW_PLAIN_HTTP=1.",
    );
  }
  return undefined;
}

function environmentOf(values: Values): Environment {
  const { TLS_CERT_FILE: certFile, TLS_KEY_FILE: keyFile } = values;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: secret(values.DATABASE_URL),
    vaultKey: secret(values.VAULT_KEY),
    tls: certFile && keyFile ? { certFile, keyFile } : undefined,
    publicOrigin: values.PUBLIC_ORIGIN,
    allowPlainHttp: values.ALLOW_PLAIN_HTTP,
    loopback: isLoopback(values.HOST) && values.PUBLIC_ORIGIN === undefined,
    awsEndpointUrl: values.AWS_ENDPOINT_URL,
    httpsProxy: secret(values.HTTPS_PROXY),
    noProxy: values.NO_PROXY,
    extraCaCertsFile: values.NODE_EXTRA_CA_CERTS,
  };
}

function secret(value: string | undefined): Secret | undefined {
  return value === undefined ? undefined : new Secret(value);
}

function configurationProblem(message: string, remedy: string): Problem {
  return { code: "configuration-unusable", message, remedy };
}
