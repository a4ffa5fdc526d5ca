/**
 * Whether a version fits package.json's `engines.node`, as far as ours go: "^20.19.0 || >=24".
 *
 * @param {string} version for example "22.13.1"
 * @param {string} engines
 */
export function fitsEngines(version, engines) {
  return engines.split("||").some((range) => {
    const [, sign, least] = /^\s*(\^|>=)([\d.]+)\s*$/.exec(range) ?? [];
    if (least === undefined) throw new Error(`a range that is not understood: ${range}`);
    const sameMajor = major(version) === major(least);
    return isAtLeast(version, least) && (sign === ">=" || sameMajor);
  });
}

function major(version) {
  return version.split(".")[0];
}

function isAtLeast(version, least) {
  return version.localeCompare(least, "en", { numeric: true }) >= 0;
}
