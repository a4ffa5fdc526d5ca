import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";

// "react-server" makes `import "server-only"` a no-op, as it is in the process that serves the pages.
// "import" is not named: Node's loader of CommonJS would get it too, and then pg finds a module where it wants a class.
const conditions = ["react-server", "node"];

/** They share the one account of the look-alike that AWS_ENDPOINT_URL names, so they run one after the other. */
const onTheLookAlike = [
  "lib/aws/send.test.ts",
  "lib/headless/as-code-over-http.test.ts",
  "lib/headless/look-alike.test.ts",
  "lib/runtime/chaos/chaos.test.ts",
  "lib/runtime/contract/contract.test.ts",
  "lib/runtime/drift/over-http.test.ts",
  "lib/runtime/engine/over-http.test.ts",
  "lib/runtime/engine/undo-over-http.test.ts",
];

export default defineConfig({
  resolve: { conditions, alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  ssr: { resolve: { conditions } },
  test: {
    testTimeout: 30_000,
    // By itself it leaves a core free, and of two that is half the machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: "here",
          include: [
            "app/**/*.test.ts",
            "lib/**/*.test.ts",
            "components/**/*.test.ts",
            "scripts/**/*.test.ts",
          ],
          exclude: [...configDefaults.exclude, ...onTheLookAlike],
        },
      },
      {
        extends: true,
        test: {
          name: "look-alike",
          include: onTheLookAlike,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
