import "server-only";
import { arch, platform, release } from "node:os";
import { z } from "zod";
import { sdkVersion } from "@/lib/aws/sdk-version";
import type { Versions } from "@/lib/domain/versions";
import packageJson from "@/package.json";

const { name, version } = z.object({ name: z.string(), version: z.string() }).parse(packageJson);

/** What this program is and runs on. */
export const versions: Versions = {
  product: `${name} ${version}`,
  node: process.version,
  os: osText(platform(), release(), arch()),
  sdk: sdkVersion,
};

/** Of the release the numbers only: who builds a kernel may put the name of a machine behind them. */
export function osText(platform: string, release: string, arch: string): string {
  const numbers = /^\d+(\.\d+)*/.exec(release)?.[0];
  return [platform, numbers, arch].filter((part) => part !== undefined).join(" ");
}
