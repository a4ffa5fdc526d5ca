import { installTitle } from "@/lib/domain/install-kind";
import { composeOverride } from "../compose-override";
import type { MakeInstallFile } from "../install-file";

/** For relution-setup: no variable stands against application.yml there, but the PEM files have to be mounted. */
export const relutionOverride: MakeInstallFile = (values) => ({
  name: "compose.override.yaml",
  mediaType: "application/yaml",
  mode: 0o644,
  text: composeOverride(values, { comment: [installTitle(values.host)], service: "relution" }),
});
