import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenClaims } from "./token-claims";

const tokenOf = (payload: unknown) =>
  ["e30", Buffer.from(JSON.stringify(payload)).toString("base64url"), "signature"].join(".");

test("reads pool and sign-in from a token, whatever else it says", () => {
  const amr = ["authenticated", "relution.mycompany.com", "relution.mycompany.com:eu-west-1:pool:användare"];
  expect(tokenClaims(tokenOf({ aud: "eu-west-1:pool", amr, exp: 1, iss: "x" }))).toEqual({
    aud: "eu-west-1:pool",
    amr,
  });
});

test.each([
  ["one value on its own", "authenticated", ["authenticated"]],
  ["none", undefined, []],
])("amr may be %s", (_, amr, read) => {
  expect(tokenClaims(tokenOf({ aud: "pool", amr }))).toEqual({ aud: "pool", amr: read });
});

// A look-alike gives out tokens that are none; the proof must go on and let STS speak.
test("what is no readable token has no claims, and never throws", () => {
  fc.assert(fc.property(fc.string(), (text) => tokenClaims(text) === undefined));
  for (const payload of [null, [], 1, { aud: 1 }, { aud: "pool", amr: [1] }, {}]) {
    expect(tokenClaims(tokenOf(payload))).toBeUndefined();
  }
});
