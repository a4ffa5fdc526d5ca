import { expect, test } from "vitest";
import { sessionFileFormat, sessionFileVersion } from "@/lib/domain/session-file-format";
import { numbered } from "../reading/testing/write-lines";
import { sessionMetadata } from "./session-metadata";

const made = { product: "setup 1", node: "v20.19.0", os: "linux 6.1.0 x64", sdk: "3.1.0" };
const anyHeader = { format: sessionFileFormat, version: sessionFileVersion } as const;
const begun = numbered([{ type: "session.created", ...made }]);

// A setup may go on with a newer program, or on another machine, than the one that began it.
test.each([
  ["with the same", made, []],
  ["by a file that says the program alone", { product: "setup 1" }, []],
  ["by another Node", { ...made, node: "v22.0.0" }, [["node", "v22.0.0"]]],
  [
    "by another program with another SDK",
    { ...made, product: "setup 2", sdk: "3.2.0" },
    [
      ["product", "setup 2"],
      ["sdk", "3.2.0"],
    ],
  ],
])("what differs is told of a session that was saved %s", (_, saved, differs) => {
  const about = sessionMetadata({ header: { ...anyHeader, ...saved }, events: begun });
  expect(about.begunWith).toMatchObject(made);
  expect(about.savedWith).toEqual(differs);
});

test("a session of the first version does not say what it was begun with in full", () => {
  const events = numbered([{ type: "session.created", product: "setup 1", node: "v20.19.0" }]);
  const about = sessionMetadata({ header: { ...anyHeader, version: 1, product: "setup 1" }, events });
  expect([about.begunWith.os, about.begunWith.sdk, about.savedWith]).toEqual([undefined, undefined, []]);
});
