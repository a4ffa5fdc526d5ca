import type { IncomingMessage } from "node:http";

/**
 * The whole body, or undefined as soon as it is known to be larger than the limit. What it claims to be is believed
 * only when it is too much; what really arrives is counted. The rest of a refused body is thrown away as it comes, so
 * that the sender is still listening when the answer is sent.
 */
export async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limitBytes) return undefined;
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  return new Promise((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      sizeBytes += chunk.length;
      if (sizeBytes > limitBytes) resolve(undefined);
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", reject);
  });
}
