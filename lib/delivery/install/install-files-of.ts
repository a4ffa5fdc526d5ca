import { type InstallFileName, installations } from "@/lib/domain/install-kind";
import type { DeliveryValues } from "../delivery-values";
import { blueRangeOverride } from "./bluerange-compose/override";
import { helmValues } from "./helm/values";
import type { InstallFile, MakeInstallFile } from "./install-file";
import { linuxScript } from "./linux/install-script";
import { relutionOverride } from "./relution-compose/override";
import { windowsScript } from "./windows/install-script";

/** The files that the delivery has for the kind of installation alone. */
export function installFilesOf(
  values: DeliveryValues,
  digestBefore: string | undefined,
): readonly InstallFile[] {
  return installations[values.installKind].files.map((name) => files[name](values, digestBefore));
}

const files: Readonly<Record<InstallFileName, MakeInstallFile>> = {
  "docker-compose.override.yml": blueRangeOverride,
  "compose.override.yaml": relutionOverride,
  "values-aws-iot.yaml": helmValues,
  "install.sh": linuxScript,
  "install.ps1": windowsScript,
};
