import type { InstallFileName } from "@/lib/domain/install-kind";
import type { DeliveryValues } from "../delivery-values";

/** A file beside application.yml and the PEM files. It holds no secret. */
export interface InstallFile {
  readonly name: InstallFileName;
  readonly mediaType: string;
  /** Permission bits, for example 0o755. */
  readonly mode: number;
  readonly text: string;
}

/** `digestBefore` is that of the administrator's own application.yml, where the two blocks were merged into it. */
export type MakeInstallFile = (values: DeliveryValues, digestBefore: string | undefined) => InstallFile;
