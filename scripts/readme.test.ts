import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { environmentVariables } from "@/lib/runtime/environment-variables";
import { forms } from "@/lib/steps/forms";
import { stepIds } from "@/lib/wizard/words";
import packageJson from "@/package.json";

// Nobody runs a text, so nobody notices when it stops being true. What can be compared with the code is compared here.

const records = readdirSync("docs/decisions").filter((name) => /^\d{4}-.*\.md$/.test(name));
const documents = readdirSync("docs", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".md"),
);
const pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...documents.map((name) => join("docs", name))];

describe("the README", () => {
  test("lists every environment variable with its default and meaning, and no other", () => {
    expect(tableUnder("README.md", "Configuration")).toEqual(
      environmentVariables.map(({ name, fallback, meaning }) => [name, fallback, meaning]),
    );
  });

  test("says of every dependency what it saves and costs, and of no other package", () => {
    const rows = tableUnder("README.md", "Dependencies");
    const declared = { ...packageJson.dependencies, ...packageJson.devDependencies };
    expect(rows.map(([name]) => name)).toEqual(Object.keys(declared));
    const silent = rows.filter(([, saves, costs]) => !saves?.endsWith(".") || !costs?.endsWith("."));
    expect(silent).toEqual([]);
  });

  test("names the steps as their pages do, in their order", () => {
    const titles = stepIds.map((id, index) => `${index + 1}. ${forms[id].title}`);
    expect(tableUnder("README.md", "How a setup goes").map(([step]) => step)).toEqual(titles);
  });
});

test("the map has every room there is, and no other", () => {
  const rooms = ["app", ...foldersIn("components"), ...foldersIn("lib")];
  expect(
    tableUnder("CONTRIBUTING.md", "The map")
      .map(([room]) => room)
      .sort(),
  ).toEqual(rooms.sort());
});

test("the list of decisions has every record under its own title", () => {
  const listed = [...text("docs/decisions/README.md").matchAll(/\[(\d{4})\]\(([^)]+)\) \| ([^|]+) \|/g)];
  expect(listed.map(([, number, file, title]) => [file, `# ${number}: ${title}`])).toEqual(
    records.map((file) => [file, text(`docs/decisions/${file}`).split("\n")[0]]),
  );
});

describe.each(pages)("in %s", (page) => {
  test("every link and picture leads to something", () => {
    expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  });

  test("every npm command is a script of package.json", () => {
    const named = [...text(page).matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script);
    expect(named.filter((script) => !Object.keys(packageJson.scripts).includes(script ?? ""))).toEqual([]);
  });
});

// A reading that finds nothing would make every test above pass.
test("links, pictures and anchors are found where there are some", () => {
  expect(linksOf("README.md")).toEqual(
    expect.arrayContaining(["LICENSE", "#node-versions", expect.stringMatching(/\.png$/)]),
  );
  expect(leadsSomewhere("README.md", "#node-versions")).toBe(true);
  expect(leadsSomewhere("README.md", "#nowhere")).toBe(false);
  expect(leadsSomewhere("README.md", "nowhere.md")).toBe(false);
});

function text(page: string): string {
  return readFileSync(page, "utf8");
}

/** The rows of the first table under a heading, without its head; cells without backticks. */
function tableUnder(page: string, heading: string): readonly (readonly string[])[] {
  const [, section = ""] = text(page).split(new RegExp(`^#+ ${heading}$`, "m"));
  const [table = ""] = /(?:^\|.*\n)+/m.exec(section) ?? [];
  const rows = table.trim().split("\n").slice(2);
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.replaceAll("`", "").trim()),
  );
}

/** Where the page's own links and pictures lead; addresses of the web are not followed. */
function linksOf(page: string): readonly string[] {
  const found = text(page).matchAll(/\]\(([^)\s]+)\)/g);
  return [...found].map(([, link = ""]) => link).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  return existsSync(target) && (anchor === undefined || anchorsOf(target).includes(anchor));
}

/** As GitHub makes them of headings. */
function anchorsOf(page: string): readonly string[] {
  const headings = [...text(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .replaceAll(" ", "-"),
  );
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${folder}/${name}`);
}
