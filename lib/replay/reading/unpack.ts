import { ok, type Result, refused } from "@/lib/domain/result";
import { bytesMax, expansionMax } from "./limits";
import { refusals } from "./refusals";

/** The text of a session file as bytes, whether it is compressed or not. A bomb is refused while it unfolds. */
export async function unpack(file: Uint8Array): Promise<Result<Uint8Array>> {
  if (file.length === 0) return refused(refusals.empty);
  if (file.length > bytesMax) return refused(refusals.tooBig);
  const isGzip = file[0] === 0x1f && file[1] === 0x8b;
  return isGzip ? gunzip(file) : ok(file);
}

async function gunzip(file: Uint8Array): Promise<Result<Uint8Array>> {
  const stream = new DecompressionStream("gzip");
  const reader = stream.readable.getReader();
  const progress = { fedBytes: 0 };
  const feeding = feed(stream.writable.getWriter(), file, progress);
  const unpacked = await collect(reader, () => {
    return Math.min(bytesMax, unsuspicious + progress.fedBytes * expansionMax);
  });
  // What is not read any more would be waited for until the page is closed.
  if (!unpacked.ok) await reader.cancel().catch(() => {});
  await feeding;
  return unpacked;
}

/** A small file may unfold as it likes. */
const unsuspicious = 1_000_000;

/** Piece by piece, so that no more is unfolded than was asked for. What is wrong with the bytes, the reader learns. */
async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  file: Uint8Array,
  progress: { fedBytes: number },
): Promise<void> {
  try {
    for (let start = 0; start < file.length; start += pieceBytes) {
      const piece = file.slice(start, start + pieceBytes);
      progress.fedBytes += piece.length;
      await writer.write(piece);
    }
    await writer.close();
  } catch {
    return;
  }
}

const pieceBytes = 65_536;

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  bytesAllowed: () => number,
): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      length += read.value.length;
      if (length > bytesAllowed()) return refused(refusals.bomb);
    }
  } catch {
    return refused(refusals.brokenGzip);
  }
  return ok(joined(chunks, length));
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
