import { describe, expect, test } from "vitest";
import { importsOf, isOurs, readSources, roomOf, type Source } from "./source-files";

/**
 * The map of the house, executable: which room may import which.
 *
 * "ROOM (types)" allows `import type` only; a path of one file allows this file alone. Every room may import itself.
 * When a test here fails, its message says where the code belongs; change the table only with a decision record.
 */
const arrows: Readonly<Record<string, readonly string[]>> = {
  app: [
    "components/ui",
    "components/setup",
    "components/replay",
    "lib/runtime",
    "lib/replay",
    "lib/findings",
    "lib/steps/forms.ts",
    "lib/wizard",
    "lib/domain",
  ],
  "components/ui": [],
  "components/setup": ["components/ui", "lib/steps/forms.ts", "lib/findings", "lib/wizard", "lib/domain"],
  // No arrow leads from here to AWS, the store or the server: a replay can't send anything.
  "components/replay": [
    "components/ui",
    "components/setup",
    "lib/replay",
    "lib/findings",
    "lib/steps/forms.ts",
    "lib/wizard",
    "lib/domain",
  ],
  "lib/domain": [],
  "lib/wizard": ["lib/domain"],
  "lib/aws": ["lib/wizard (types)", "lib/domain"],
  "lib/steps": ["lib/aws", "lib/wizard", "lib/domain"],
  "lib/store": ["lib/wizard", "lib/domain"],
  "lib/practice": ["lib/wizard (types)", "lib/domain"],
  "lib/findings": ["lib/wizard", "lib/domain"],
  // The texts of the files page are made of facts alone, so a replay makes them again.
  "lib/replay": [
    "lib/findings",
    "lib/steps/forms.ts",
    "lib/delivery/shown-texts.ts",
    "lib/delivery/delivery-values.ts",
    "lib/wizard",
    "lib/domain",
  ],
  "lib/delivery": [
    "lib/wizard (types)",
    "lib/wizard/aws-cli.ts",
    "lib/wizard/event-schema.ts",
    "lib/wizard/secret-scan.ts",
    "lib/domain",
  ],
  "lib/runtime": [
    "lib/aws",
    "lib/delivery",
    "lib/findings",
    "lib/practice",
    "lib/replay",
    "lib/steps",
    "lib/store",
    "lib/wizard",
    "lib/domain",
  ],
  // The files that lib/runtime hands out are of lib/delivery's types.
  "lib/headless": [
    "lib/runtime",
    "lib/delivery (types)",
    "lib/findings",
    "lib/replay",
    "lib/wizard",
    "lib/domain",
  ],
  "lib/gate": ["lib/runtime", "lib/wizard", "lib/domain"],
};

/** What a room is for: the place to look for where misplaced code belongs. */
const purposes: Readonly<Record<string, string>> = {
  app: "thin pages, actions and route handlers",
  "components/ui": "parts that know nothing of this product; what they need arrives as props",
  "components/setup": "the wizard's parts; they get data, links and actions as props",
  "components/replay": "the replay's parts around the wizard's own, read-only",
  "lib/domain": "pure values that stand on nothing",
  "lib/wizard": "the engine; it reaches AWS, the store and the clock through its ports",
  "lib/aws": "SDK clients and error names; what steps need of them goes through StepPorts",
  "lib/steps": "the manual's steps; they reach the world through StepPorts",
  "lib/store": "sessions, events and vault, behind the ports of lib/wizard",
  "lib/practice": "the practice account, which stands in for AWS and knows no step",
  "lib/findings": "pure analyzers from events to findings with remedies",
  "lib/replay":
    "session files read back, and what stands beside the screens of a replay; pure, for the browser",
  "lib/delivery": "files for people, made of values that it is given",
  "lib/runtime": "the only composition root: what must know two rooms is wired there",
  "lib/headless": "the terminal; it asks lib/runtime for everything",
  "lib/gate": "the HTTP gate; it asks lib/runtime for everything",
};

/** Packages that only some rooms may import, types included. */
const packageOwners: readonly { readonly packages: RegExp; readonly owners: readonly string[] }[] = [
  { packages: /^@(aws-sdk|smithy)\//, owners: ["lib/aws", "lib/practice"] },
  { packages: /^(kysely|libsql|pg)$/, owners: ["lib/store"] },
  { packages: /^next(\/|$)/, owners: ["app", "lib/gate"] },
  {
    packages: /^(react|react-dom|react-hook-form)(\/|$)/,
    owners: ["app", "components/ui", "components/setup", "components/replay"],
  },
  {
    packages: /^zod(\/|$)/,
    owners: Object.keys(arrows).filter((room) => !/^(components|lib\/domain)/.test(room)),
  },
  {
    packages: /^node:/,
    owners: Object.keys(arrows).filter((room) => !/^(components|lib\/domain)/.test(room)),
  },
];

/** Node's modules that are pure computation: lib/wizard has no input and output of its own. */
const pureNodeModules = ["node:crypto", "node:util"];

/** Rooms of the server. In them, every file that touches AWS, the store or a secret opens with "server-only". */
const serverRooms = ["lib/aws", "lib/store", "lib/practice", "lib/runtime", "lib/delivery", "lib/steps"];

/** Where a Secret may be opened: towards AWS, the vault or a download, and to look for leaks. Each is a place to review. */
const revealers = [
  "lib/aws/credential-input.ts",
  "lib/delivery/archive.ts",
  "lib/delivery/build-files.ts",
  "lib/delivery/download.ts",
  "lib/delivery/key-pair.ts",
  "lib/headless/write-files.ts",
  "lib/runtime/aws-access.ts",
  "lib/runtime/server-key.ts",
  "lib/runtime/merge-own-yml.ts",
  "lib/runtime/operator-credentials.ts",
  "lib/runtime/start-runtime.ts",
  "lib/steps/certificate/public-key-digest.ts",
  "lib/steps/proof/take-on-role.ts",
  "lib/store/secret-rows.ts",
  "lib/wizard/secret-needles.ts",
];

/** The test itself and what it reads with. */
const outside = ["lib/architecture.test.ts", "lib/source-files.ts"];

const files = ["app", "components", "lib"].flatMap(readSources);
const production = files.filter(({ isTest, path }) => !isTest && !outside.includes(path));

// A form of import that the reading overlooks would be a hole in every rule below.
test.each([
  ['import { a } from "@/lib/aws/b";', "lib/aws/b", false],
  ['import {\n  a,\n  type C,\n} from "../aws/b";', "lib/aws/b", false],
  ['import type { A } from "@/lib/aws/b";', "lib/aws/b", true],
  ['import a, { type B } from "a-package";', "a-package", false],
  ['import "./b";', "lib/room/b", false],
  ['export { a } from "./b";', "lib/room/b", false],
  ['export * from "./b";', "lib/room/b", false],
  ['export type { A } from "./b";', "lib/room/b", true],
  ['const a = await import("./b");', "lib/room/b", false],
  ['let a: import("./b").A;', "lib/room/b", true],
  ['let a: typeof import("./b");', "lib/room/b", true],
])("an import is seen: %s", (text, target, typeOnly) => {
  expect(importsOf("lib/room/file.ts", text)).toEqual([{ target, typeOnly }]);
});

describe("imports follow the arrows", () => {
  test.each(Object.keys(arrows))("%s", (room) => {
    const wrong = production
      .filter((file) => file.room === room)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target, typeOnly }) => !mayImport(room, target, typeOnly))
          .map(({ target }) => ({ path, target })),
      )
      .map(({ path, target }) => `${path} imports ${target}. ${room}: ${purposes[room]}`);
    expect(wrong).toEqual([]);
  });

  test("every source file stands in a room", () => {
    expect(
      files.filter(({ room, path }) => !(room in arrows) && !outside.includes(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  test("packages are imported by their owners only", () => {
    const wrong = production.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ target }) =>
          packageOwners.some(({ packages, owners }) => packages.test(target) && !owners.includes(room)),
        )
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("lib/domain imports no package, lib/wizard nothing that reads or writes", () => {
    const wrong = production.flatMap(({ path, room, imports }) =>
      imports
        .filter(({ target }) => !isOurs(target))
        .filter(({ target }) => room === "lib/domain" || (room === "lib/wizard" && isInputOutput(target)))
        .map(({ target }) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('what touches AWS, the store or a secret opens with import "server-only"', () => {
  const wrong = production.filter(
    (file) => serverRooms.includes(file.room) && touchesSecrets(file) && !opensServerOnly(file.text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("secrets are opened only towards AWS, the vault or a download", () => {
  const opening = production.filter(({ text }) => /\.reveal\(/.test(text)).map(({ path }) => path);
  expect(opening.filter((path) => !revealers.includes(path))).toEqual([]);
  // A place that opens none any more leaves the list, so that it does not wait for the next.
  expect(revealers.filter((path) => !opening.includes(path))).toEqual([]);
});

test("the environment is read in one file", () => {
  const wrong = production.filter(
    ({ path, text }) => /\bprocess\.env\b/.test(text) && path !== "lib/runtime/environment.ts",
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("components are not async", () => {
  const wrong = production.filter(
    ({ path, text }) => /^components\/.*tsx$/.test(path) && /export (default )?async function/.test(text),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("no file is named after nothing, and lib/steps/index.ts is the only barrel", () => {
  const nameless = /(^|\/)(utils?|helpers?|misc|common|index)\.(test\.)?tsx?$/;
  const wrong = files.filter(({ path }) => nameless.test(path) && path !== "lib/steps/index.ts");
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("no source file has more than 250 lines", () => {
  const wrong = production.filter(({ text }) => text.split("\n").length > 251);
  expect(wrong.map(({ path, text }) => `${path}: ${text.split("\n").length - 1} lines`)).toEqual([]);
});

function mayImport(room: string, target: string, typeOnly: boolean): boolean {
  if (!isOurs(target) || roomOf(target) === room) return true;
  return (arrows[room] ?? []).some((arrow) => {
    if (arrow.endsWith(".ts")) return arrow === `${target}.ts`;
    if (arrow.endsWith(" (types)")) return typeOnly && arrow === `${roomOf(target)} (types)`;
    return arrow === roomOf(target);
  });
}

const isInputOutput = (target: string): boolean =>
  target.startsWith("node:") && !pureNodeModules.includes(target);

/** A package at run time (SDK, database, zod, node:*), lib/aws or lib/store, or the class Secret itself. */
function touchesSecrets({ imports }: Source): boolean {
  return imports.some(
    ({ target, typeOnly }) =>
      target === "lib/domain/secret" ||
      (!typeOnly && (!isOurs(target) || /^lib\/(aws|store)\//.test(target))),
  );
}

const opensServerOnly = (text: string): boolean =>
  /^(\/\*[\s\S]*?\*\/\s*|\/\/.*\n)*import "server-only";/.test(text);
