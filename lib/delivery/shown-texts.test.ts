import { expect, test } from "vitest";
import { installations, installKinds } from "@/lib/domain/install-kind";
import { guideAfterwards } from "./shown-texts";
import { exampleValues } from "./testing/example-values";

// Who comes back after a week has restarted nothing yet, or wants to go back.
test.each(installKinds)("%s: the restart, the place to look and the way back stay", (installKind) => {
  const { pemDirectory } = installations[installKind];
  const guide = guideAfterwards({ ...exampleValues, installKind, pemDirectory });
  const text = JSON.stringify(guide);
  expect(text).toContain("https://relution.mycompany.com/system/portal");
  expect(guide.at(-1)?.title).toBe("The way back");
  expect(guide.map(({ title }) => title).filter((title) => /^\d/.test(title))).toEqual([]);
  expect(text).not.toContain("of this download");
});

test("nothing is said of what was never set up", () => {
  expect(guideAfterwards({})).toEqual([]);
});
