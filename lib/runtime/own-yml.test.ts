import { expect, test } from "vitest";
import { Secret } from "@/lib/domain/secret";
import { ownYmls, readOwnYml } from "./own-yml";

const file = (text: string) => ({ text: new Secret(text), choices: {} });

// BlueRange reads UTF-8; decoding anything else by guess would hand back a file with other words in it.
test("bytes that are no UTF-8 are not read", () => {
  expect(readOwnYml(Uint8Array.of(0x6d, 0xff, 0xfe))).toBeUndefined();
});

// Editors on Windows begin a file with it; without it the merged file would differ where nothing was changed.
test("a byte order mark stays", () => {
  const read = readOwnYml(new TextEncoder().encode("\ufeffmqtt:\n"));
  expect(read?.text.reveal()).toBe("\ufeffmqtt:\n");
});

test("a file belongs to its session alone, and is gone once it is forgotten", () => {
  const files = ownYmls();
  files.put("a", file("mqtt:\n"));
  expect(files.get("b")).toBeUndefined();
  files.forget("a");
  expect(files.get("a")).toBeUndefined();
});

// Answers to one file mean nothing for another: a question of the same name may be about other lines.
test("a new file begins without answers, and answers need a file", () => {
  const files = ownYmls();
  files.choose("a", { mqtt: "keep" });
  expect(files.get("a")).toBeUndefined();
  files.put("a", file("mqtt:\n"));
  files.choose("a", { mqtt: "keep" });
  expect(files.get("a")?.choices).toEqual({ mqtt: "keep" });
  files.put("a", file("mqtt: {}\n"));
  expect(files.get("a")?.choices).toEqual({});
});

// The page would tell of two files at once, and the download would hold one that nobody sees any more.
test("a refused file leaves nothing but its name, and takes the one before it away", () => {
  const files = ownYmls();
  files.put("a", file("mqtt:\n"), "application.yml");
  expect(files.nameOf("a")).toBe("application.yml");
  files.refuse("a", "photo.jpg");
  expect([files.get("a"), files.nameOf("a")]).toEqual([undefined, "photo.jpg"]);
  files.forget("a");
  expect(files.nameOf("a")).toBeUndefined();
});

// It is a file of comments alone, only shorter.
test("a file without a byte is read", () => {
  expect(readOwnYml(new Uint8Array())?.text.reveal()).toBe("");
});

test("printing what is kept shows nothing of the file", () => {
  const files = ownYmls();
  files.put("a", file("password: canary\n"));
  expect(JSON.stringify(files.get("a"))).not.toContain("canary");
});
