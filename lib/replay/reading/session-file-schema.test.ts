import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withFieldTables } from "./testing/field-tables";
import { formattedJson } from "./testing/formatted-json";
import { sessionFileSchema } from "./testing/session-file-schema";

// `npx vitest run lib/replay/reading -u` writes both files anew; the first before the second, which is made of it.

// The browser reads by this file, without zod. Were it older than the schemas, a file that was just saved would be
// refused, or an unknown field let in.
test("the schema that the browser reads by is made of the schemas of the server", async () => {
  await expect(formattedJson(sessionFileSchema())).toMatchFileSnapshot("session-file.schema.json");
});

test("the documentation names every field of every event", async () => {
  const page = readFileSync("docs/session-file.md", "utf8");
  const schema = JSON.parse(formattedJson(sessionFileSchema()));
  await expect(withFieldTables(page, schema)).toMatchFileSnapshot("../../../docs/session-file.md");
});
