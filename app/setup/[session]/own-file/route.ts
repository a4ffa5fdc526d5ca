import { pathOf } from "@/app/setup/actions/place";
import { knownSession } from "@/app/setup/known-session";
import type { OwnFileRefusal } from "@/components/setup/own-file-refusal";
import { shownFileName } from "@/lib/domain/shown-file-name";
import { readOwnYml } from "@/lib/runtime/own-yml";
import { runtime } from "@/lib/runtime/runtime";

/**
 * Takes the administrator's own application.yml, or the answers to what its merge asked, and leads back to where it was given.
 * A plain form: it works without scripts, and what was uploaded never gets into the page's own state.
 */
export async function POST(request: Request, context: { params: Promise<{ session: string }> }) {
  const session = await knownSession((await context.params).session);
  // The gate holds back what is too large, and says so.
  const isTooLarge = request.headers.has("body-too-large");
  const form = isTooLarge ? undefined : await request.formData().catch(() => undefined);
  if (!session || !(form || isTooLarge)) return new Response(null, { status: 404 });
  const { sessionId } = session;
  const refusal = form ? await take(sessionId, form) : refuse(sessionId, "too-large");
  const isFirst = form ? form.get("step") === "server" : isFrom(request, pathOf(sessionId, "server"));
  const back = `${pathOf(sessionId, isFirst ? "server" : "delivery")}${refusal ? `?own=${refusal}` : ""}#own-file`;
  return new Response(null, { status: 303, headers: { location: back } });
}

/** What is wrong with the file, where it can't even be kept. */
async function take(sessionId: string, form: FormData): Promise<OwnFileRefusal | undefined> {
  const { ownYmls } = runtime();
  const does = form.get("do");
  if (does === "forget") return void ownYmls.forget(sessionId);
  if (does === "choose") return void ownYmls.choose(sessionId, texts(form));
  const file = fileOf(form);
  const given = file ? new Uint8Array(await file.arrayBuffer()) : form.get("text");
  const name = file && shownFileName(file.name);
  if (!given || given instanceof File) return refuse(sessionId, "empty");
  const own = readOwnYml(given);
  return own ? void ownYmls.put(sessionId, own, name) : refuse(sessionId, "not-text", name);
}

/** What was given before is forgotten: the page must not tell of two files at once. */
function refuse(sessionId: string, refusal: OwnFileRefusal, name?: string): OwnFileRefusal {
  runtime().ownYmls.refuse(sessionId, name);
  return refusal;
}

/** Whether the form stood on that page, where the form itself did not arrive. */
function isFrom(request: Request, path: string): boolean {
  const referer = request.headers.get("referer") ?? "";
  return URL.canParse(referer) && new URL(referer).pathname === path;
}

/** A browser sends a nameless one where none was chosen; one without a byte was. */
function fileOf(form: FormData): File | undefined {
  const file = form.get("file");
  return file instanceof File && (file.name !== "" || file.size > 0) ? file : undefined;
}

function texts(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
