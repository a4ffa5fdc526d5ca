import { execFileSync } from "node:child_process";
import { request as send } from "node:http";
import type { APIResponse, BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { expectSafeHeaders } from "./kit/expect-safe-headers";
import type { Product } from "./kit/product";
import { answerServer, startSetup } from "./kit/wizard";

const nobody = { cookies: [], origins: [] };

// Other users and other programs of the machine can reach the port as well.
test("a browser that is not signed in reaches nothing of the setup", async ({
  page,
  playwright,
  product,
}) => {
  await startSetup(page);
  const script = await page.locator("script[src]").first().getAttribute("src");
  const step = new URL(page.url()).pathname;
  const stranger = await playwright.request.newContext({ baseURL: product.origin, storageState: nobody });
  for (const path of [
    "/",
    "/help",
    "/nowhere",
    step,
    `${step}/review`,
    `${step}/events`,
    script ?? "",
    "/_next/data",
  ]) {
    const answer = await stranger.get(path, { headers: { accept: "text/html" } });
    expect(answer.status(), path).toBe(401);
    const html = await answer.text();
    expect(html, path).toContain("This browser is not signed in.");
    expect(html, path).not.toMatch(/_next|Step 1|setup\//);
    expectSafeHeaders(answer.headers(), path);
  }
  const headers = { origin: product.origin, "next-action": "0".repeat(42) };
  for (const path of ["/", step, step.replace("server", "files/application.yml")])
    expect((await stranger.post(path, { headers })).status(), path).toBe(401);
  await stranger.dispose();
});

test.describe("the link", () => {
  // A refused link is answered with 401.
  test.use({ storageState: nobody, expectedFaults: [/401/] });

  test("signs in one browser once, and another is printed while the server runs", async ({
    page,
    browser,
    product,
    signedIn,
  }) => {
    expect(signedIn.cookies, "the first link was used").toHaveLength(1);
    await expectRefused(page, product.link);

    // In the same tab, where only the part behind the # is new.
    const link = printLink(product);
    expect(link).not.toBe(product.link);
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1, name: "AWS IoT setup for BlueRange" })).toBeVisible();
    expect(page.url()).toBe(`${product.origin}/`);
    await expectGoodCookie(page.context(), product);

    const other = await browser.newContext({ storageState: nobody });
    await expectRefused(await other.newPage(), link);
    expect(await other.cookies()).toEqual([]);
    await other.close();
    await page.reload();
    await expect(page.getByRole("button", { name: "Start a new setup" })).toBeVisible();
  });
});

// A page of somebody else must neither drive the setup nor read it, not even under a name that points here.
test("what another page sends in this browser's name is refused, and changes nothing", async ({
  page,
  product,
}) => {
  await startSetup(page);
  await answerServer(page);
  const [session] = /\/setup\/[^/]+/.exec(page.url()) ?? [""];
  const before = await page.request.get(`${session}/session-file`).then((answer) => answer.text());
  const post = { method: "POST", path: `${session}/files/application.yml` };
  const get = { method: "GET", path: `${session}/account` };
  for (const [status, asked] of [
    [403, { ...post, headers: { origin: "https://evil.example" } }],
    [403, { ...post, headers: { origin: "null" } }],
    [403, { ...post, headers: {} }],
    [403, { ...post, headers: { origin: product.origin, "sec-fetch-site": "cross-site" } }],
    [421, { ...post, headers: { host: "evil.example", origin: "http://evil.example" } }],
    [421, { ...get, headers: { host: `evil.example:${new URL(product.origin).port}` } }],
    [403, { ...get, headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" } }],
    [421, { ...get, headers: { host: "evil.example", "x-forwarded-host": new URL(product.origin).host } }],
    [400, { ...get, headers: { upgrade: "websocket", connection: "upgrade" } }],
    [405, { ...get, method: "PUT", headers: { origin: product.origin } }],
    [404, { ...get, path: "/_next/image?url=%2Ficon.svg&w=64&q=75", headers: {} }],
  ] as const) {
    const answer = await ask(page, product, asked);
    expect(answer.status, JSON.stringify(asked)).toBe(status);
    expectSafeHeaders(answer.headers, JSON.stringify(asked));
  }
  expect(await page.request.get(`${session}/session-file`).then((answer) => answer.text())).toBe(before);
});

test("every kind of answer carries the headers, each with a nonce of its own", async ({ page, product }) => {
  const action = page.waitForResponse((response) => response.request().method() === "POST");
  await startSetup(page);
  const nonces = [expectSafeHeaders(await (await action).allHeaders(), "action")];
  const step = new URL(page.url()).pathname;
  const script = (await page.locator("script[src]").first().getAttribute("src")) ?? "";

  const read = async (name: string, path: string, status: number): Promise<APIResponse> => {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.status(), name).toBe(status);
    nonces.push(expectSafeHeaders(answer.headers(), name));
    return answer;
  };
  const html = await (await read("page", step, 200)).text();
  expect(html).toContain(`nonce="${nonces.at(-1)}"`);
  expect(html).not.toMatch(/<[^>]+ (style|on[a-z]+)="/);
  await read("script", script, 200);
  await read("icon", "/icon.svg", 200);
  await read("missing page", "/nowhere", 404);
  await read("redirect", step.replace("/server", "/proof"), 307);
  const file = await read("download", step.replace("/server", "/session-file"), 200);
  expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="[\w.-]+"$/);
  const stream = await ask(page, product, { method: "GET", path: `${step}/events`, headers: {} });
  expect(stream.headers["content-type"]).toMatch(/^text\/event-stream/);
  nonces.push(expectSafeHeaders(stream.headers, "event stream"));
  expect(new Set(nonces).size).toBe(nonces.length);
});

async function expectRefused(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole("alert")).toContainText("This link does not work any more.");
  expect(page.url()).not.toContain("#");
}

async function expectGoodCookie(context: BrowserContext, { origin }: Product): Promise<void> {
  const [cookie, ...others] = await context.cookies();
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({
    name: `bluerange-setup-${new URL(origin).port}`,
    path: "/",
    httpOnly: true,
    sameSite: "Strict",
  });
  const days = ((cookie?.expires ?? 0) - Date.now() / 1_000) / 86_400;
  expect(Math.round(days)).toBe(30);
}

/** `npm run link`, as its script. */
function printLink({ dataDir }: Product): string {
  const env = { ...process.env, DATA_DIR: dataDir };
  return execFileSync(process.execPath, ["scripts/link.mjs"], { env, encoding: "utf8" }).trim();
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request with this browser's cookie and headers that no browser lets a page choose. Reads no body. */
async function ask(page: Page, { origin }: Product, { method, path, headers }: Asked) {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return new Promise<{ status: number; headers: Record<string, string> }>((resolve, reject) => {
    const request = send(new URL(path, origin), { method, headers: { cookie, ...headers } }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, headers: joined(answer.headers) });
      answer.destroy();
    });
    request.on("error", reject).end();
  });
}

function joined(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
