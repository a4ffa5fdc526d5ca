import "server-only";
import { applySetup } from "../apply-setup";
import { intoFolder } from "../into-folder";
import type { Verb } from "../verb";

/** Makes the changes, proves them and writes the files. */
export const apply: Verb = {
  name: "apply",
  summary: "Makes the changes, proves them with a test sign-in, and writes the files.",
  usage:
    "--answers FILE.yml --out DIR [--json] [--yes] [--replace-key] [--replace-certificate] [--delete-key] [--delete-pool] " +
    "[--masked-session] [--application-yml FILE [--choose QUESTION=ANSWER]]",
  read: (args) => intoFolder(args, applySetup),
};
