import { createServer } from "node:http";
import { expect, test } from "vitest";
import { listen } from "./listen";

/** A server whose attempt to listen ends as it does on a machine that this one is not. */
function failingServer(code: string) {
  const server = createServer();
  server.listen = () => {
    process.nextTick(() => server.emit("error", Object.assign(new Error(code), { code })));
    return server;
  };
  return server;
}

// README promises a sentence with what to set; what came instead was a stack without a word.
test.each([
  ["EADDRINUSE", "set PORT"],
  ["EACCES", "above 1023"],
  ["EADDRNOTAVAIL", "set HOST"],
  ["EAFNOSUPPORT", "set HOST"],
  ["ENOTFOUND", "set HOST"],
  ["EAI_AGAIN", "name servers did not answer"],
  ["ENOBUFS", "Set HOST"],
])("an address that can't be had for %s is a problem with a remedy", async (code, remedy) => {
  const listened = await listen(failingServer(code), 3000, "setup.mycompany.com");
  const problem = listened.ok ? undefined : listened.problem;
  expect(problem?.message).toContain(`setup.mycompany.com, port 3000 (${code})`);
  expect(problem?.remedy).toContain(remedy);
});
