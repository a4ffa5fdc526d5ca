/**
 * What failed, and in a few lines why, from the JSON results of vitest and of Playwright. A long log ends with it, so
 * that whoever sees only its end knows where to look.
 */
const LINES_MAX = 24;

/** @param results what vitest's reporter "json" wrote; undefined where it broke off before */
export function unitFailures(results) {
  return (results?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === "failed");
    // A file that can't be loaded has no tests.
    if (failed.length === 0 && message) return [told(name, message)];
    return failed.map(({ fullName, failureMessages }) => told(`${name}: ${fullName}`, failureMessages[0]));
  });
}

/** @param results what Playwright's reporter "json" wrote; undefined where it broke off before */
export function browserFailures(results) {
  return [
    ...(results?.errors ?? []).map(({ message }) => told("before any test", message)),
    ...specsIn(results?.suites ?? []).flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .flatMap((test) => test.results.flatMap(({ errors }) => errors))
        .map(({ message }) => told(`${file}:${line}: ${title}`, message)),
    ),
  ];
}

function specsIn(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [...specs, ...specsIn(inner)]);
}

function told(where, message = "") {
  const lines = message
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with one.
    .replace(/\u001b\[[\d;]*m/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_MAX);
  return [where, ...lines.map((line) => `    ${line}`)].join("\n");
}
