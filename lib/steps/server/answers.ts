import "server-only";
import { z } from "zod";
import { readExternalUrl } from "@/lib/domain/external-url";
import { field } from "../read-answers";
import { readKeyStoreName } from "./key-store-name";
import { readPemDirectory } from "./pem-directory";

export const serverAnswers = z.object({
  externalUrl: field(readExternalUrl),
  pemDirectory: field(readPemDirectory),
  keyStoreName: field(readKeyStoreName),
});
