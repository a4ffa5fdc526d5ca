/**
 * The link that signs a browser in: ADDRESS/open#TOKEN, 256 random bits, good for one use.
 *
 * The token stands in the fragment, which browsers send to nobody: it is in no access log, no proxy and no Referer.
 * A new link replaces the one before, used or not.
 */
import "server-only";

import { createHash, randomBytes } from "node:crypto";
import { ok, type Result } from "@/lib/domain/result";
import { type LaunchFile, readLaunchFile, writeLaunchFile } from "./launch-file";
import { isSameSecret } from "./same-secret";

export async function makeLaunchLink(
  dataDir: string,
  server: Omit<LaunchFile, "linkDigest">,
): Promise<Result<string>> {
  const token = randomBytes(32).toString("base64url");
  const written = await writeLaunchFile(dataDir, { ...server, linkDigest: digest(token) });
  return written.ok ? ok(`${server.address}/open#${token}`) : written;
}

/** Takes what a browser or a person sent: the token, or the whole link. True for the newest link, once. */
export type RedeemLink = (pasted: string) => Promise<boolean>;

export function createRedeemLink(dataDir: string): RedeemLink {
  let used: string | undefined;
  return async (pasted) => {
    const offered = digest(pasted.trim().replace(/^.*#/, ""));
    const wanted = (await readLaunchFile(dataDir))?.linkDigest;
    // Nothing is awaited from here on: of two requests with one link, one is first.
    if (wanted === undefined || wanted === used || !isSameSecret(offered, wanted)) return false;
    used = wanted;
    return true;
  };
}

function digest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
