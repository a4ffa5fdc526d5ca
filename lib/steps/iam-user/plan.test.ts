import { describe, expect, test } from "vitest";
import { getRolePolicy } from "@/lib/domain/policy-document";
import { initialAnswers } from "@/lib/wizard/form";
import type { ObservedKey } from "./access-keys";
import type { ObservedUser } from "./inspect";
import { iamUser } from "./step";

const facts = { partition: "aws", accountId: "123456789012", host: "relution.mycompany.com" };
const desired = iamUser.desire(initialAnswers(iamUser.form), facts);
const roleArn = "arn:aws:iam::123456789012:role/RelutionOrganizationAccess";

const nothing: ObservedUser = {
  setup: "session-1",
  user: null,
  roleArn: null,
  attached: [],
  inlineNames: [],
  inlineDocument: null,
  keys: [],
};

const key: ObservedKey = {
  id: "AKIAIOSFODNN7EXAMPLE",
  active: true,
  createdAt: "2026-01-02T03:04:05.000Z",
  lastUsed: "never",
  secretHeld: true,
};

const complete: ObservedUser = {
  ...nothing,
  user: {
    name: "bluerange",
    arn: "arn:aws:iam::123456789012:user/bluerange",
    path: "/",
    boundary: null,
    createdAt: "2026-11-22T09:30:00.000Z",
    setup: "session-1",
  },
  attached: desired.policies.map(({ arn }) => arn),
  inlineNames: ["BlueRangeGetRole"],
  inlineDocument: getRolePolicy(roleArn),
  keys: [key],
};

const plan = (observed: ObservedUser, wanted = desired) => iamUser.plan(observed, wanted);
const ids = (observed: ObservedUser) => plan(observed).changes.map(({ id }) => id);
const noticeCodes = (observed: ObservedUser, wanted = desired) =>
  plan(observed, wanted).notices.map(({ code }) => code);

describe("in an empty account", () => {
  test("everything of the manual is created, the user first and the key last", () => {
    expect(plan(nothing).changes.map(({ id, after }) => [id, after?.length ?? 0])).toEqual([
      ["create-user", 0],
      ["attach-AWSIoTDataAccess", 1],
      ["attach-AWSIoTConfigAccess", 1],
      ["attach-AmazonCognitoDeveloperAuthenticatedIdentities", 1],
      ["attach-AmazonCognitoPowerUser", 1],
      ["put-inline-policy", 1],
      ["create-access-key", 6],
    ]);
  });

  test("the review shows the tag and the whole inline document", () => {
    const [create, ...others] = plan(nothing).changes;
    expect(create?.call.input).toEqual({
      UserName: "bluerange",
      Path: "/",
      Tags: [{ Key: "bluerange:setup", Value: "session-1" }],
    });
    expect(others.find(({ id }) => id === "put-inline-policy")?.documents).toEqual([
      { title: "Inline policy BlueRangeGetRole", json: getRolePolicy(roleArn) },
    ]);
  });

  test("says what the key can do and that nothing costs money by itself", () => {
    expect(noticeCodes(nothing)).toEqual(["key-power", "no-cost"]);
  });

  test("path, boundary and partition go where they belong", () => {
    const answers = {
      userName: "iot",
      permissionsBoundary: "arn:aws-us-gov:iam::123456789012:policy/B",
      iamPath: "iot",
    };
    const wanted = iamUser.desire(answers, { ...facts, partition: "aws-us-gov" });
    const [create, attach] = plan(nothing, wanted).changes;
    expect(create?.call.input).toMatchObject({
      UserName: "iot",
      Path: "/iot/",
      PermissionsBoundary: answers.permissionsBoundary,
    });
    expect(attach?.call.input).toMatchObject({
      PolicyArn: "arn:aws-us-gov:iam::aws:policy/AWSIoTDataAccess",
    });
    expect(wanted.roleArn).toBe("arn:aws-us-gov:iam::123456789012:role/iot/RelutionOrganizationAccess");
  });
});

describe("what exists is kept", () => {
  test("a complete user leaves nothing to do", () => {
    expect(plan(complete)).toMatchObject({ changes: [], blockers: [] });
    expect(plan(complete).kept).toHaveLength(7);
  });

  test("only what is missing is planned", () => {
    expect(ids({ ...complete, attached: complete.attached.slice(1) })).toEqual(["attach-AWSIoTDataAccess"]);
  });

  test("rights beyond the manual are named and never removed", () => {
    const attached = [...complete.attached, "arn:aws:iam::aws:policy/ReadOnlyAccess"];
    const richer = { ...complete, attached, inlineNames: ["BlueRangeGetRole", "mine"] };
    expect(ids(richer)).toEqual([]);
    expect(plan(richer).notices.at(-1)?.text).toContain("ReadOnlyAccess, mine");
  });

  test("another document under our name is replaced in plain sight", () => {
    const other = getRolePolicy("*");
    const [change] = plan({ ...complete, inlineDocument: other }).changes;
    expect(change).toMatchObject({ kind: "modify", documents: [{ replaces: other }] });
  });

  // A role made by hand may have another path; the scoped right would miss it.
  test("the right to read the role goes by where the role is", () => {
    const existing = "arn:aws:iam::123456789012:role/old/RelutionOrganizationAccess";
    const [change] = plan({ ...complete, roleArn: existing }).changes;
    expect(change?.documents[0]?.json).toEqual(getRolePolicy(existing));
  });

  test("another path or boundary is told and kept", () => {
    const wanted = { ...desired, path: "/iot/", boundary: "arn:aws:iam::123456789012:policy/B" };
    expect(plan(complete, wanted).changes).toEqual([]);
    expect(noticeCodes(complete, wanted)).toEqual(
      expect.arrayContaining(["user-path-kept", "user-boundary-kept"]),
    );
  });

  test("a user of another setup is told to be one", () => {
    const user = complete.user && { ...complete.user, setup: "session-2" };
    expect(noticeCodes({ ...complete, user })).toContain("user-of-another-setup");
  });
});

describe("keys", () => {
  const foreign = {
    ...key,
    id: "AKIAI44QH8DHBEXAMPLE",
    secretHeld: false,
    lastUsed: "2026-11-20T10:00:00.000Z",
  };

  // AWS shows a secret once: a key without it is of no use here, but may be in use elsewhere.
  test("a key of unknown secret stays; another one needs consent", () => {
    const { changes, blockers, notices } = plan({ ...complete, keys: [foreign] });
    expect(changes).toMatchObject([
      { id: "create-access-key", consent: expect.stringContaining(foreign.id) },
    ]);
    expect(blockers).toEqual([]);
    expect(notices.at(-1)?.text).toContain("last used: 2026-11-20");
  });

  test("a usable key is kept beside one of unknown secret", () => {
    expect(ids({ ...complete, keys: [foreign, key] })).toEqual([]);
  });

  test("an inactive key is of no use even with its secret", () => {
    expect(ids({ ...complete, keys: [{ ...key, active: false }] })).toEqual(["create-access-key"]);
  });

  test("two keys and none of them usable: names both and what to do", () => {
    const other = { ...foreign, id: "AKIAJ55EXAMPLE000000", active: false, lastUsed: "never" };
    const [blocker] = plan({ ...complete, keys: [foreign, other] }).blockers;
    expect(blocker?.code).toBe("two-access-keys");
    expect(blocker?.message).toContain(
      "AKIAI44QH8DHBEXAMPLE (active, made 2026-01-02, last used: 2026-11-20)",
    );
    expect(blocker?.message).toContain("AKIAJ55EXAMPLE000000 (inactive, made 2026-01-02, last used: never)");
  });
});

// AWS allows two keys. Deleting the wrong one cuts off a server, so a person names it by its ID and agrees once more.
describe("a key that is to make room", () => {
  const foreign: ObservedKey = { ...key, id: "AKIAI44QH8DHBEXAMPLE", secretHeld: false };
  const other: ObservedKey = { ...foreign, id: "AKIAJ55EXAMPLE000000" };
  const two = { ...complete, keys: [foreign, other] };
  const naming = (deleteKeyId: string) => ({ ...desired, deleteKeyId });

  test("is deleted with a consent of its own, before the new one is made", () => {
    const { changes, blockers } = plan(two, naming(other.id));
    expect(blockers).toEqual([]);
    expect(changes).toMatchObject([
      {
        id: "delete-access-key",
        kind: "delete",
        call: {
          action: "iam:DeleteAccessKey",
          input: { UserName: "bluerange", AccessKeyId: other.id },
        },
        consent: expect.stringContaining(other.id),
        permanent: expect.any(String),
      },
      { id: "create-access-key", after: ["delete-access-key"], consent: expect.stringContaining(foreign.id) },
    ]);
    expect(changes[1]?.consent).not.toContain(other.id);
  });

  test("goes last of all where rights are missing, too", () => {
    const [attach, remove] = plan({ ...two, attached: complete.attached.slice(1) }, naming(other.id)).changes;
    expect(remove?.after).toEqual([attach?.id]);
  });

  test("is gone the second time: nothing more is deleted, and nothing else than before is asked", () => {
    const before = plan(two, naming(other.id)).changes.at(-1);
    const between = plan({ ...two, keys: [foreign] }, naming(other.id));
    expect(between.changes).toMatchObject([{ id: "create-access-key", consent: before?.consent }]);
    expect(plan({ ...two, keys: [key, foreign] }, naming(other.id))).toMatchObject({
      changes: [],
      blockers: [],
    });
  });

  test("of a typing error the person is told, and no key goes", () => {
    const { changes, blockers } = plan(two, naming("AKIANOSUCHKEYEXAMPLE"));
    expect(changes.map(({ kind }) => kind)).not.toContain("delete");
    expect(blockers[0]?.message).toContain("None of them is AKIANOSUCHKEYEXAMPLE");
    expect(noticeCodes({ ...two, keys: [foreign] }, naming("AKIANOSUCHKEYEXAMPLE"))).toContain("no-such-key");
  });

  test("is never the one that BlueRange gets", () => {
    const { changes, blockers } = plan({ ...two, keys: [key, foreign] }, naming(key.id));
    expect(changes).toEqual([]);
    expect(blockers).toMatchObject([{ code: "access-key-needed" }]);
  });
});

describe("checks", () => {
  const failed = (observed: ObservedUser) =>
    iamUser.verify(observed, desired).flatMap(({ id, state }) => (state === "failed" ? [id] : []));

  test("a complete user passes all of them", () => {
    expect(iamUser.verify(complete, desired).every(({ state }) => state === "passed")).toBe(true);
  });

  test("each missing part fails its own", () => {
    expect(failed({ ...complete, attached: complete.attached.slice(1) })).toEqual([
      "policy-AWSIoTDataAccess",
    ]);
    expect(failed({ ...complete, inlineDocument: null })).toEqual(["inline-policy"]);
    expect(failed({ ...complete, keys: [{ ...key, secretHeld: false }] })).toEqual(["access-key"]);
    expect(failed(nothing)).toHaveLength(7);
  });

  test("further rights are a warning, not a failure", () => {
    const attached = [...complete.attached, "arn:aws:iam::aws:policy/ReadOnlyAccess"];
    const checks = iamUser.verify({ ...complete, attached }, desired);
    expect(checks.filter(({ state }) => state !== "passed")).toMatchObject([{ state: "warning" }]);
  });
});

describe("facts", () => {
  test("an existing user teaches the same as a new one", () => {
    expect(iamUser.learn(complete, desired)).toEqual({
      userName: "bluerange",
      userArn: "arn:aws:iam::123456789012:user/bluerange",
      iamPath: "/",
      accessKeyId: key.id,
    });
  });

  // Later steps would go on with a key that BlueRange can never be given.
  test("a key whose secret is not at hand is not learned", () => {
    const facts = iamUser.learn({ ...complete, keys: [{ ...key, secretHeld: false }] }, desired);
    expect(facts.accessKeyId).toBeUndefined();
  });
});

describe("answers", () => {
  test.each([
    [{ userName: "blue range" }, "userName"],
    [{ userName: "" }, "userName"],
    [{ userName: "b".repeat(65) }, "userName"],
    [{ permissionsBoundary: "arn:aws:iam::123456789012:role/x" }, "permissionsBoundary"],
    [{ permissionsBoundary: "Boundary" }, "permissionsBoundary"],
    [{ iamPath: "/a b/" }, "iamPath"],
    [{ iamPath: "/a//b/" }, "iamPath"],
    [{ deleteKeyId: "the old one" }, "deleteKeyId"],
    // A secret in the wrong field must not become an answer, which is no secret.
    [{ deleteKeyId: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" }, "deleteKeyId"],
  ])("%j is refused", (typed, field) => {
    const parsed = iamUser.parse({ ...initialAnswers(iamUser.form), ...typed }, {});
    expect(parsed).toMatchObject({ ok: false, problems: [{ field }] });
  });

  test("a path may come without its slashes, a boundary of AWS's own is fine", () => {
    const typed = {
      userName: " bluerange ",
      iamPath: "iot/server",
      permissionsBoundary: "arn:aws:iam::aws:policy/X",
    };
    expect(iamUser.parse(typed, {})).toMatchObject({
      ok: true,
      answers: { userName: "bluerange", iamPath: "/iot/server/" },
    });
  });
});
