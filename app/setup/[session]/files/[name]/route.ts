import { z } from "zod";
import { sessionIdSchema } from "@/app/setup/actions/place";
import { archiveName, buildArchive } from "@/lib/delivery/archive";
import { type DeliveryFile, deliveryFileNames } from "@/lib/delivery/build-files";
import { runtime } from "@/lib/runtime/runtime";

const nameSchema = z.enum([archiveName, ...deliveryFileNames]);

/**
 * One file of the delivery, or all of them as an archive. POST, because every answer holds secrets: a link could be
 * prefetched, shared or kept in the history. `?show` gives the text to be shown in the page instead of a download.
 */
export async function POST(
  request: Request,
  context: { params: Promise<{ session: string; name: string }> },
) {
  const { session, name } = await context.params;
  const [sessionId, wanted] = [sessionIdSchema.safeParse(session), nameSchema.safeParse(name)];
  if (!sessionId.success || !wanted.success) return new Response(null, { status: 404 });
  const { files, engine } = runtime();
  const built = await files.delivery(sessionId.data);
  if (!built.ok) return new Response(`${built.problem.message} ${built.problem.remedy}\n`, { status: 409 });

  if (new URL(request.url).searchParams.has("show")) return answer(fileOf(built.value, wanted.data));
  await engine.noteFileTaken(sessionId.data, wanted.data);
  const disposition = `attachment; filename="${wanted.data}"`;
  if (wanted.data !== archiveName) return answer(fileOf(built.value, wanted.data), disposition);
  return new Response(buildArchive(built.value), {
    headers: { "content-type": "application/zip", "content-disposition": disposition },
  });
}

function fileOf(files: readonly DeliveryFile[], name: string): DeliveryFile | undefined {
  return files.find((file) => file.name === name);
}

function answer(file: DeliveryFile | undefined, disposition?: string): Response {
  if (!file) return new Response(null, { status: 404 });
  return new Response(file.content.reveal(), {
    headers: {
      "content-type": disposition ? file.mediaType : "text/plain; charset=utf-8",
      ...(disposition && { "content-disposition": disposition }),
    },
  });
}
