import type { Problem } from "@/lib/domain/problem";

interface Attached {
  readonly fileName: string;
  readonly mediaType: string;
  readonly body: BodyInit;
}

/** An answer that the browser saves as a file. */
export function attachment({ fileName, mediaType, body }: Attached): Response {
  return new Response(body, {
    headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"` },
  });
}

/** Instead of a file that can't be made, to somebody who followed a link to it. */
export function noAttachment({ message, remedy }: Problem): Response {
  return new Response(`${message} ${remedy}\n`, { status: 409 });
}
