import type { APIResponse, Page, Request } from "@playwright/test";

/**
 * Everything that the server sends to a page from now on, by "METHOD address": addresses, headers and bodies.
 *
 * The answers are read on their way, because a browser keeps none beyond its page. Those that `isLeftOut` names, and
 * event streams, which have no end, pass unread.
 */
export async function recordAnswers(
  page: Page,
  isLeftOut: (request: Request) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  await page.route("**/*", async (route) => {
    const request = route.request();
    if (isLeftOut(request) || request.headers()["accept"] === "text/event-stream") return route.continue();
    const answer = await route.fetch({ maxRedirects: 0 });
    const body = await answer.body();
    found.set(
      `${request.method()} ${request.url()} (${found.size})`,
      Buffer.concat([headOf(request, answer), body]),
    );
    await route.fulfill({ response: answer, body });
  });
  return found;
}

function headOf(request: Request, answer: APIResponse): Buffer {
  return Buffer.from(JSON.stringify([request.url(), request.headers(), answer.headersArray()]));
}
