import "server-only";
import { z } from "zod";
import { readExternalUrl } from "@/lib/domain/external-url";
import { field } from "../read-answers";
import { readInstallKind } from "./install-kind";
import { readKeyStoreName } from "./key-store-name";
import { readPemDirectory } from "./pem-directory";
import { readPemDirectoryOf } from "./pem-directory-of";

export const serverAnswers = z
  .object({
    externalUrl: field(readExternalUrl),
    installKind: field(readInstallKind),
    pemDirectory: field(readPemDirectory),
    keyStoreName: field(readKeyStoreName),
  })
  .transform((read, context) => {
    const pemDirectory = readPemDirectoryOf(read.installKind, read.pemDirectory);
    if (pemDirectory.ok) return { ...read, pemDirectory: pemDirectory.value };
    const { problem } = pemDirectory;
    context.issues.push({
      code: "custom",
      input: read.pemDirectory,
      path: ["pemDirectory"],
      params: { problem },
    });
    return z.NEVER;
  });
