import { expect, test } from "vitest";
import { externalUrlOf } from "./external-url-of";
import { sample } from "./testing/samples";

test.each([
  ["merge-native-linux", "https://bluerange.example.test:8443/portal"],
  ["merge-flow-root", "https://json.example.test"],
  ["refuse-dotted-key", "https://dotted.example.test"],
  ["ask-spring-profiles", "https://profiles.example.test"],
  ["merge-comments-only", undefined],
  ["refuse-tab", undefined],
])("%s: %s", (name, url) => {
  expect(externalUrlOf(sample(name))).toBe(url);
});

test("another spelling is found, a variable is no URL", () => {
  expect(externalUrlOf("relution.server:\n  external-url: ' https://a.test '\n")).toBe("https://a.test");
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is Spring's notation
  expect(externalUrlOf("relution:\n  server:\n    externalURL: https://${HOST}\n")).toBeUndefined();
});
