import { describe, expect, test } from "vitest";
import { checkExposure } from "./exposure";
import { allowedSites, mainOrigin, type Place } from "./sites";

const tls = { certFile: "cert.pem", keyFile: "key.pem" };
const here: Place = { host: "127.0.0.1", tls: undefined, publicOrigin: undefined, allowPlainHttp: false };
const local = ["127.0.0.1:3000", "localhost:3000", "[::1]:3000"];

function hosts(place: Partial<Place>, port = 3000): readonly string[] {
  return [...allowedSites({ ...here, ...place }, port).keys()];
}

describe("the server answers under these names and no others", () => {
  test.each([
    ["by default", {}, local],
    ["a loopback name", { host: "localhost" }, ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"]],
    ["TLS on a name", { host: "setup.mycompany.com", tls }, ["setup.mycompany.com:3000", ...local]],
    ["TLS on an IPv6 address", { host: "fd00::1", tls }, ["[fd00::1]:3000", ...local]],
    ["TLS everywhere, which is no name", { host: "0.0.0.0", tls }, local],
    ["plain HTTP, allowed", { host: "10.0.0.5", allowPlainHttp: true }, ["10.0.0.5:3000", ...local]],
    ["a proxy", { publicOrigin: "https://setup.mycompany.com" }, ["setup.mycompany.com", ...local]],
    // The way around the proxy would be plain HTTP over the network.
    ["a proxy elsewhere", { host: "10.0.0.5", publicOrigin: "https://s.my.com" }, ["s.my.com", ...local]],
  ])("%s", (_, place, expected) => {
    expect(hosts(place)).toEqual(expected);
  });

  test("the scheme's own port is left out, as browsers do", () => {
    expect(hosts({ tls }, 443)).toEqual(["127.0.0.1", "localhost", "[::1]"]);
    expect(hosts({}, 80)).toEqual(["127.0.0.1", "localhost", "[::1]"]);
  });
});

test("an origin belongs to its host alone", () => {
  const sites = allowedSites({ ...here, publicOrigin: "https://setup.mycompany.com" }, 3000);
  expect(sites.get("setup.mycompany.com")).toMatchObject({
    origin: "https://setup.mycompany.com",
    secure: true,
  });
  expect(sites.get("localhost:3000")).toMatchObject({ origin: "http://localhost:3000", secure: false });
});

test.each([
  [{}, "http://127.0.0.1:3000"],
  [{ tls }, "https://127.0.0.1:3000"],
  [{ host: "0.0.0.0", tls }, "https://127.0.0.1:3000"],
  [{ host: "setup.mycompany.com", tls }, "https://setup.mycompany.com:3000"],
  [{ publicOrigin: "https://setup.mycompany.com" }, "https://setup.mycompany.com"],
])("with %j people are told to open %s", (place, origin) => {
  expect(mainOrigin(allowedSites({ ...here, ...place }, 3000))).toBe(origin);
});

// AWS keys are typed into these pages.
describe("other machines are not served without TLS unless somebody said so", () => {
  test.each([
    ["loopback", {}, "starts"],
    ["loopback behind a proxy with TLS", { publicOrigin: "https://s.my.com" }, "starts"],
    ["elsewhere with TLS", { host: "0.0.0.0", tls }, "starts"],
    ["elsewhere behind a proxy with TLS", { host: "10.0.0.5", publicOrigin: "https://s.my.com" }, "starts"],
    ["everywhere", { host: "0.0.0.0" }, "refuses"],
    ["an address of a network", { host: "10.0.0.5" }, "refuses"],
    ["a name", { host: "setup.mycompany.com" }, "refuses"],
    ["IPv6, everywhere", { host: "::" }, "refuses"],
    ["everywhere, allowed", { host: "0.0.0.0", allowPlainHttp: true }, "warns"],
    ["a proxy without TLS, allowed", { publicOrigin: "http://s.my.com", allowPlainHttp: true }, "warns"],
  ])("%s: %#", (_, place, expected) => {
    const result = checkExposure({ ...here, ...place });
    const seen = !result.ok ? "refuses" : result.value.warning ? "warns" : "starts";
    expect(seen).toBe(expected);
  });
});
