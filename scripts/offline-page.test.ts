import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { offlinePage } from "./offline-page.mjs";

describe("the page from the disk", () => {
  let page: Awaited<ReturnType<typeof offlinePage>>;
  beforeAll(async () => {
    // Vitest's own mode would bring the parts of React that are for developers.
    vi.stubEnv("NODE_ENV", "production");
    page = await offlinePage();
  }, 60_000);
  afterAll(() => vi.unstubAllEnvs());

  // A file that support opens must not be able to reach AWS, a store or a server, whatever a session makes it do.
  test("holds no module that could", () => {
    expect(page.modules.length).toBeGreaterThan(100);
    const reaching =
      /@aws-sdk|@smithy|node:|browser-external|server-only|node_modules\/(next|zod)\/|\/lib\/(aws|store|runtime|practice|gate|headless)\//;
    expect(page.modules.filter((path) => reaching.test(path))).toEqual([]);
  });

  test("runs its own script and style alone, and asks for nothing", () => {
    const script = textOf(page.html, "script");
    const style = textOf(page.html, "style");
    const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page.html) ?? [];
    const rules = policy.split("; ");
    expect(rules.filter((rule) => !rule.endsWith("'none'"))).toEqual([
      `script-src '${digestOf(script)}'`,
      `style-src '${digestOf(style)}'`,
    ]);
    expect(rules).toContain("default-src 'none'");
    const around = page.html.replace(script, "").replace(style, "");
    expect(around).not.toMatch(/src=|href=/);
    expect(style.match(/@import|url\(/g)).toBeNull();
  });

  test("is sent by mail without a thought", () => {
    expect(page.html.length).toBeLessThan(1_500_000);
  });
});

function textOf(html: string, element: string): string {
  const from = html.indexOf(`<${element}>`) + element.length + 2;
  return html.slice(from, html.indexOf(`</${element}>`, from));
}

function digestOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
