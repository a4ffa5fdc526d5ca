import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readExternalUrl } from "./external-url";

const host = "relution.mycompany.com";

describe("what is certain is tidied up and said", () => {
  test.each([
    ["https://relution.mycompany.com", "https://relution.mycompany.com", []],
    [host, "https://relution.mycompany.com", []],
    ["  https://relution.mycompany.com\n", "https://relution.mycompany.com", []],
    ["https://relution.mycompany.com/", "https://relution.mycompany.com", ["host-reduced"]],
    ["https://relution.mycompany.com./", "https://relution.mycompany.com", ["host-reduced"]],
    ["HTTPS://Relution.MyCompany.COM", "https://relution.mycompany.com", ["host-reduced"]],
    ["relution.mycompany.com:8443", "https://relution.mycompany.com:8443", ["host-reduced"]],
    ["relution.mycompany.com:8443/portal", "https://relution.mycompany.com:8443", ["host-reduced"]],
    ["https://relution.mycompany.com:443/a@b?c=d#e", "https://relution.mycompany.com", ["host-reduced"]],
    ["//relution.mycompany.com", "https://relution.mycompany.com", ["host-reduced"]],
    ["https:\\\\relution.mycompany.com\\", "https://relution.mycompany.com", ["host-reduced"]],
    ["http://relution.mycompany.com", "http://relution.mycompany.com", ["url-is-http"]],
  ])("%j", (typed, url, notices) => {
    const result = readExternalUrl(typed);
    expect(result).toMatchObject({ ok: true, value: { url, host } });
    expect(result.ok && result.value.notices.map(({ code }) => code)).toEqual(notices);
  });

  // AWS takes neither umlauts nor capitals; whoever typed them should see what BlueRange will look for.
  test("an international name becomes punycode, and the note shows it", () => {
    const result = readExternalUrl("https://Bücher.example");
    expect(result).toMatchObject({ ok: true, value: { host: "xn--bcher-kva.example" } });
    expect(result.ok && result.value.notices[0]?.text).toContain("xn--bcher-kva.example");
  });

  test("a name without a domain is taken with a warning", () => {
    expect(readExternalUrl("https://bluerange")).toMatchObject({
      ok: true,
      value: { notices: [{ tone: "warning", code: "host-is-short" }] },
    });
  });
});

describe("what is not certain is refused", () => {
  test.each([
    ["", "url-missing"],
    [" \t", "url-missing"],
    ["https://", "url-unreadable"],
    ["https://rel ution.com", "url-with-blanks"],
    ["https://a.com https://b.com", "url-with-blanks"],
    ["https://a.com\nhttps://b.com", "url-with-blanks"],
    ["https://192.168.0.1/", "url-is-address"],
    ["192.168.0.1", "url-is-address"],
    ["https://3232235521", "url-is-address"],
    ["https://0300.0250.0.1", "url-is-address"],
    ["https://0xc0a80001", "url-is-address"],
    ["https://[::1]:8443/", "url-is-address"],
    ["[2001:db8::1]", "url-is-address"],
    ["https://admin:secret@relution.mycompany.com", "url-with-login"],
    ["admin@relution.mycompany.com", "url-with-login"],
    ["admin:secret@relution.mycompany.com", "url-with-login"],
    ["ftp://relution.mycompany.com", "url-scheme"],
    ["mqtt://relution.mycompany.com", "url-scheme"],
    ["javascript:alert(1)", "url-scheme"],
    ["file:///etc/passwd", "url-scheme"],
    ["localhost:3000", "url-is-localhost"],
    ["https://a.localhost", "url-is-localhost"],
    ["https://a..b", "host-unreadable"],
    ["https://-a.com", "host-unreadable"],
    ["https://a!b.com", "host-unreadable"],
    [`https://${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(10)}`, "host-too-long"],
    [`https://a.com/${"b".repeat(2_000)}`, "url-too-long"],
  ])("%j", (typed, code) => {
    expect(readExternalUrl(typed)).toMatchObject({ ok: false, problem: { code } });
  });

  test("128 characters are still a host name", () => {
    const long = `${"a".repeat(62)}.${"b".repeat(63)}.c`;
    expect(long).toHaveLength(128);
    expect(readExternalUrl(long)).toMatchObject({ ok: true, value: { host: long } });
  });
});

describe("whatever is typed", () => {
  const hosts = fc.domain().filter((name) => name.length <= 128);

  test("the answer is a name that AWS accepts, or a problem with a remedy", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.string().map((part) => `https://${part}`),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const result = readExternalUrl(typed);
        if (result.ok) expect(result.value.host).toMatch(/^[\w._-]{1,128}$/);
        else expect(result.problem.remedy).not.toBe("");
      }),
    );
  });

  // The result is saved and read again: it must not wander.
  test("reading the result again changes nothing", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (typed) => {
        const first = readExternalUrl(typed);
        if (!first.ok) return;
        const again = readExternalUrl(first.value.url);
        expect(again).toMatchObject({ ok: true, value: { url: first.value.url, host: first.value.host } });
      }),
    );
  });

  test("case, port, path and scheme never change the host", () => {
    const dress = fc.record({
      scheme: fc.constantFrom("", "https://", "http://", "HTTPS://"),
      port: fc.constantFrom("", ":80", ":443", ":8443"),
      path: fc.constantFrom("", "/", "/portal", "?a=b", "#c", "/a?b#c"),
      upper: fc.boolean(),
    });
    fc.assert(
      fc.property(hosts, dress, (name, { scheme, port, path, upper }) => {
        const typed = `${scheme}${upper ? name.toUpperCase() : name}${port}${path}`;
        expect(readExternalUrl(typed)).toMatchObject({ ok: true, value: { host: name.toLowerCase() } });
      }),
    );
  });
});
