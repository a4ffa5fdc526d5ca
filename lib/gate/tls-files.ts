import "server-only";

import { readFile } from "node:fs/promises";
import { createSecureContext } from "node:tls";
import { ok, type Result, refused } from "@/lib/domain/result";
import type { TlsFiles } from "@/lib/runtime/environment";

export interface TlsIdentity {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Certificate and key to serve with, tried together so that a wrong pair is found before the first browser comes. */
export async function readTlsIdentity({ certFile, keyFile }: TlsFiles): Promise<Result<TlsIdentity>> {
  const cert = await readPem(certFile);
  if (!cert) return unreadable("TLS_CERT_FILE", certFile);
  const key = await readPem(keyFile);
  if (!key) return unreadable("TLS_KEY_FILE", keyFile);
  return isUsable({ cert, key }) ? ok({ cert, key }) : refused(mismatch);
}

function isUsable(identity: TlsIdentity): boolean {
  try {
    createSecureContext({ ...identity });
    return true;
  } catch {
    // OpenSSL's words name neither the file nor a remedy.
    return false;
  }
}

async function readPem(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch {
    // Missing and forbidden have the same remedy.
    return undefined;
  }
}

function unreadable(variable: string, path: string): Result<never> {
  return refused({
    code: "tls-file-unreadable",
    message: `The file named by ${variable} can't be read: ${path}`,
    remedy: `Set ${variable} to a PEM file that the account of this server may read.`,
  });
}

const mismatch = {
  code: "tls-files-unusable",
  message: "The files named by TLS_CERT_FILE and TLS_KEY_FILE are not a certificate and its private key.",
  remedy: "Set both to PEM files that belong together; the key must not have a passphrase.",
};
