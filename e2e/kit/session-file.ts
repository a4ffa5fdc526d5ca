import type { Page } from "@playwright/test";
import { z } from "zod";

/** The seal behind the events has no type. */
const lineSchema = z.object({ type: z.string().optional() });

/** The session of the open page, as people save it for support; with "?mask=1", masked. */
export async function readSessionFile(page: Page, query = ""): Promise<string> {
  const session = /\/setup\/[^/?#]+/.exec(page.url())?.[0] ?? "/no-session";
  const answer = await page.request.get(`${session}/session-file${query}`);
  return answer.text();
}

/** How often something happened in the session, for example "run.started". */
export async function countEvents(page: Page, type: string): Promise<number> {
  const [, ...lines] = (await readSessionFile(page)).trim().split("\n");
  return lines.filter((line) => lineSchema.parse(JSON.parse(line)).type === type).length;
}
