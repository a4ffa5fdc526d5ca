import { expect } from "@playwright/test";

/** What every answer says, whoever gets it and whatever it is. Gives the nonce of its policy. */
export function expectSafeHeaders(headers: Readonly<Record<string, string>>, answer: string): string {
  const { "content-security-policy": policy = "", ...others } = headers;
  expect(others, answer).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  for (const telling of ["x-powered-by", "server", "etag", "access-control-allow-origin"])
    expect(Object.keys(others), answer).not.toContain(telling);
  expect(policy, answer).not.toMatch(/unsafe-(inline|eval|hashes)|\*/);
  const rules = policy.split("; ");
  expect(rules, answer).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ]),
  );
  const nonce = /script-src 'nonce-([\w+/=]{20,})'/.exec(policy)?.[1] ?? "";
  expect(nonce, answer).not.toBe("");
  return nonce;
}
