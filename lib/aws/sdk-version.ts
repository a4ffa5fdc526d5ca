import "server-only";
import packageJson from "@aws-sdk/client-iam/package.json";

/** Of the SDK that runs: what the package says that Node loads. Its other clients are released along with this one. */
export const sdkVersion: string = packageJson.version;
