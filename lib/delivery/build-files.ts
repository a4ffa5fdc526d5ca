import "server-only";
import { applicationYml } from "@/lib/domain/application-yml";
import type { InstallFileName } from "@/lib/domain/install-kind";
import { certificateFileName, privateKeyFileName } from "@/lib/domain/pem-files";
import { Secret } from "@/lib/domain/secret";
import type { DeliveryValues } from "./delivery-values";
import { installFilesOf } from "./install/install-files-of";
import type { MergedYml } from "./install/merged-yml";
import { readmeText } from "./readme-text";

export interface DeliverySecrets {
  readonly secretAccessKey: Secret;
  /** PEM, as AWS or this machine made it (PKCS#1 or PKCS#8). */
  readonly privateKeyPem: Secret;
}

/** One file of the download. Its content is a Secret because two of them hold one. */
export interface DeliveryFile {
  readonly name: DeliveryFileName;
  readonly mediaType: string;
  /** Permission bits, for example 0o600. */
  readonly mode: number;
  readonly content: Secret;
}

export type DeliveryFileName =
  | "application.yml"
  | typeof certificateFileName
  | typeof privateKeyFileName
  | InstallFileName
  | "README.txt";

/**
 * What an administrator carries to the BlueRange server. application.yml holds the two blocks alone, or is the
 * administrator's own with the blocks merged into it.
 */
export function buildFiles(
  values: DeliveryValues,
  secrets: DeliverySecrets,
  merged?: MergedYml,
): readonly DeliveryFile[] {
  const secretAccessKey = secrets.secretAccessKey.reveal();
  return [
    file(
      "application.yml",
      "application/yaml",
      0o600,
      merged?.text.reveal() ?? applicationYml({ ...values, secretAccessKey }),
    ),
    file(certificateFileName, pemType, 0o644, pemText(values.certificatePem)),
    file(privateKeyFileName, pemType, 0o600, pemText(secrets.privateKeyPem.reveal())),
    ...installFilesOf(values, merged?.digestBefore).map(({ name, mediaType, mode, text }) =>
      file(name, mediaType, mode, text),
    ),
    file("README.txt", "text/plain; charset=utf-8", 0o644, readmeText(values, merged !== undefined)),
  ];
}

function file(name: DeliveryFileName, mediaType: string, mode: number, text: string): DeliveryFile {
  return { name, mediaType, mode, content: new Secret(text) };
}

/** With LF and a final newline, whatever the source had: tools of Unix read it line by line. */
function pemText(pem: string): string {
  return `${pem.replaceAll("\r\n", "\n").trim()}\n`;
}

const pemType = "application/x-pem-file";
