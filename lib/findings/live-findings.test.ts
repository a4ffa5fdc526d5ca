import { expect, test } from "vitest";
import { analyzers } from "./analyzers";
import { liveFindings } from "./live-findings";
import { problem } from "./testing/problems";
import { begun, failedRun, numbered, passed, proven } from "./testing/story";

const ids = (bodies: Parameters<typeof numbered>[0]) => liveFindings(numbered(bodies)).map(({ id }) => id);

test("beside a page stands what is open, not what was overcome and not what the page says itself", () => {
  const failed = failedRun("iam-user", problem("throttled"));
  expect(ids([...begun({ clockOffsetMs: "400000" }), ...failed])).toEqual(["throttled", "clock-off"]);
  expect(ids([...begun(), ...failed, passed("iam-user")])).toEqual([]);
  expect(ids(proven())).toEqual([]);
});

test("what is left to the pages has not been renamed", () => {
  const known = analyzers.map(({ id }) => id);
  const silent = ["files-not-taken", "not-installed", "operator-keys-kept", "practice-account", "unfinished"];
  expect(known).toEqual(expect.arrayContaining(silent));
});
