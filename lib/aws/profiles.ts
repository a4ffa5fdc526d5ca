/**
 * Credentials that lie on this machine: named profiles, and for the terminal what the AWS tools would use.
 *
 * Nothing here happens by itself. A profile is read when a person has chosen it; the default chain, which also looks
 * into the environment and the machine's own role, is for the headless mode alone.
 */
import "server-only";
import { fromIni, fromNodeProviderChain } from "@aws-sdk/credential-providers";
import { loadSharedConfigFiles } from "@smithy/core/config";
import type { AwsCredentials } from "./clients";

/** Names of the profiles in this machine's AWS files, in order; empty where there are no files. */
export async function listProfiles(): Promise<readonly string[]> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const names = [...Object.keys(configFile), ...Object.keys(credentialsFile)];
  // The config file holds other sections too; the SDK names them "sso-session.NAME" and "services.NAME".
  return [...new Set(names.filter((name) => !/^(sso-session|services)\./.test(name)))].sort();
}

/** Read when first needed, and again before they expire. Rejects where the profile gives none. */
export function profileCredentials(profile: string): AwsCredentials {
  // A profile that assumes a role calls STS for it; that call too goes to AWS's own address.
  return fromIni({ profile, ignoreCache: true, clientConfig: { ignoreConfiguredEndpointUrls: true } });
}

/** Whatever the AWS tools of this machine would use: environment, files, single sign-on, the machine's role. */
export function defaultChainCredentials(): AwsCredentials {
  return fromNodeProviderChain();
}
