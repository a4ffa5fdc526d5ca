import { describe, expect, test } from "vitest";
import { newBed } from "./testing/bed";
import { summaries, typed } from "./testing/told-and-delivered";

const accountId = "999999999999";

// On the practice account, which takes its time as AWS does.
describe("undo from a terminal", { timeout: 120_000 }, () => {
  test("is shown first, wants the account's ID, takes everything back, and then has nothing left to do", async () => {
    const bed = newBed();
    expect((await bed.run("apply", "--yes")).code).toBe(0);

    const shown = await bed.run("undo", "--json");
    expect(shown.code).toBe(2);
    const planned = summaries(shown, "planned");
    expect(planned).toHaveLength(18);
    expect(planned.slice(-1)).toEqual(["IAM user bluerange"]);

    const wrong = await bed.run("undo", "--account-id", "111122223333");
    expect({ code: wrong.code, err: wrong.err.join(" ") }).toMatchObject({
      code: 1,
      err: expect.stringContaining("not the ID of the account"),
    });

    const one = await bed.run("undo", "--step", "organization-role", "--account-id", accountId, "--json");
    expect({ code: one.code, done: typed(one, "done").length }).toEqual({ code: 0, done: 2 });

    const rest = await bed.run("undo", "--account-id", accountId);
    expect({ code: rest.code, last: rest.out.at(-1) }).toEqual({ code: 0, last: "Undone: 16 changes made." });

    const again = await bed.run("undo", "--account-id", accountId, "--json");
    expect(again.code).toBe(0);
    expect(again.out.at(-1)).toBe('{"type":"ended","outcome":"nothing-to-undo","changes":0}');
  });

  test("refuses a step that it does not know, with the way to call it", async () => {
    const ended = await newBed().run("undo", "--step", "server");
    expect(ended.code).toBe(1);
    expect(ended.err.join(" ")).toContain("--account-id ID");
  });
});
