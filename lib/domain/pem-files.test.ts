import { expect, test } from "vitest";
import { pemPath } from "./pem-files";

test.each([
  ["/etc/opt/relution", "/etc/opt/relution/a.pem"],
  ["/etc/opt/relution/", "/etc/opt/relution/a.pem"],
  ["C:\\Program Files\\Relution", "C:\\Program Files\\Relution\\a.pem"],
  ["C:\\Program Files\\Relution\\", "C:\\Program Files\\Relution\\a.pem"],
  ["C:/Relution", "C:/Relution/a.pem"],
  ["\\\\server\\share", "\\\\server\\share\\a.pem"],
])("in %s a file has the folder's own separator", (directory, path) => {
  expect(pemPath(directory, "a.pem")).toBe(path);
});
