import { beforeAll, describe, expect, test } from "vitest";
import { readsOfInTheWay } from "@/lib/steps/iam-user/in-the-way";
import { iamUser } from "@/lib/steps/iam-user/step";
import { foreignChanges } from "../drift/testing/foreign-changes";
import {
  afterOthers,
  applyUpTo,
  type MadeBySteps,
  portsFrom,
  setupFacts,
  type UndoPorts,
  undoPlanOf,
} from "./undo-bed";

/** Of what others may do to the user: all that AWS wants gone before it deletes it, but keys and policies. */
const hindrances = foreignChanges.filter(({ found }) =>
  found.some((check) =>
    /^iam-user\/(groups|console-password|mfa-devices|ssh-keys|signing-|service-)/.test(check),
  ),
);

const facts = { ...setupFacts, certificatePem: "theirs" };

describe("what AWS wants gone before it deletes our user, and others have made", () => {
  let ports: UndoPorts;
  let made: MadeBySteps;
  beforeAll(async () => {
    ports = portsFrom();
    made = await applyUpTo(ports, 99);
  });

  // Found out at the end, its keys and rights would be gone, and the user would still be there.
  test.each(hindrances.map(({ name, make }) => [name, make] as const))(
    "%s: so AWS would not delete it, and its undo stops before anything is removed",
    async (_, make) => {
      const copy = await afterOthers(ports, (aws) => make(aws, facts));
      const { changes, blockers } = await undoPlanOf(iamUser, copy, made);
      expect(blockers).toMatchObject([{ message: expect.stringContaining("AWS deletes no user that") }]);
      const deletion = async () => {
        for (const { call } of changes) await copy.send(call);
      };
      await expect(deletion()).rejects.toMatchObject({ name: "DeleteConflictException" });
    },
  );

  test("all that is in the way is named, with where to remove it", async () => {
    const copy = await afterOthers(ports, async (aws) => {
      for (const { make } of hindrances) await make(aws, facts);
    });
    const { blockers } = await undoPlanOf(iamUser, copy, made);
    expect(blockers.map(({ code }) => code)).toEqual(["user-in-groups", "user-signs-in-otherwise"]);
    expect(blockers[0]?.message).toMatch(/: operators$/);
    expect(blockers[1]).toMatchObject({
      message: expect.stringMatching(
        /: Console password \(set [\d-]{10}\); MFA devices \(arn:aws:iam::999999999999:mfa\/phone\); SSH public keys \(APKA\w+\); Signing certificates \(\w+\); Service-specific credentials \(ACCA\w+\)$/,
      ),
      remedy: expect.stringContaining("Users, bluerange, Security credentials"),
    });
  });

  // Whoever may delete a user may lack the right to look at all of it.
  test.each(readsOfInTheWay)(
    "without the right %s the user is undone, and the plan says so",
    async (denied) => {
      const copy = portsFrom(ports.saved());
      const refusing: UndoPorts = {
        ...copy,
        async send(call) {
          if (call.action === denied) throw Object.assign(new Error("denied"), { name: "AccessDenied" });
          return copy.send(call);
        },
      };
      const { changes, blockers, notices } = await undoPlanOf(iamUser, refusing, made);
      const { changes: asEver } = await undoPlanOf(iamUser, copy, made);
      expect({ changes, blockers }).toEqual({ changes: asEver, blockers: [] });
      expect(notices.map(({ code }) => code)).toEqual(["user-not-readable"]);
    },
  );
});
