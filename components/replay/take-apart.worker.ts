/** The worker of openInWorker: it gets a file and gives its pieces. */
import { type Piece, piecesOf } from "@/lib/replay/reading/pieces-of";
import { refusals } from "@/lib/replay/reading/refusals";

addEventListener("message", ({ data }: MessageEvent<File>) => {
  // The page learns of what is thrown here only by a piece. It was no memory, or a file that has gone.
  takeApart(data).catch(() => hand({ kind: "refused", problem: refusals.unreadable }));
});

async function takeApart(file: File): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  for await (const piece of piecesOf(bytes)) hand(piece);
}

/** The text of a block goes over as it is, without a copy. */
function hand(piece: Piece): void {
  postMessage(piece, { transfer: piece.kind === "events" ? [piece.lines.buffer] : [] });
}
